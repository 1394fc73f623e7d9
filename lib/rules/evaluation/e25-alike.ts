import { isSame } from '@/lib/money/amount'
import type { Project } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import { annexOf } from '../place'
import type { Rule, RuleFinding } from '../rule'
import { ALL_SHEETS } from '../sheet'
import { saysNothing } from '../words'

type Numbered = { readonly project: Project; readonly annex: string }
type Fields = { readonly goal: string; readonly work: string; readonly isPerfect: boolean; readonly names: Names }

const bare = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '')
const fullMarks = ({ indicators }: Project): boolean => indicators.length > 0 && indicators.every(({ score, weight }) => score !== null && weight !== null && isSame(score, weight))
const fewest = 2

/** A name as it is, without its year, and what stands behind the year: `政府办23年法律顾问费` is 法律顾问费 once more. */
const namesOf = ({ name }: Project): { readonly full: string; readonly withoutYear: readonly string[] } => {
  const [whole, before = '', behind = ''] = /^(.*?)(?:20)?\d{2}\s*年度?(.+)$/su.exec(name) ?? []
  return { full: bare(name), withoutYear: whole === undefined ? [] : [bare(before + behind), bare(behind)] }
}
type Names = ReturnType<typeof namesOf>

const sameButForYear = (one: Names, other: Names): boolean =>
  (one.withoutYear.length > 0 || other.withoutYear.length > 0) && (one.withoutYear.some((name) => name === other.full || other.withoutYear.includes(name)) || other.withoutYear.includes(one.full))

const remembered = new WeakMap<Project, Fields>()

/** What two sheets are compared by; remembered by the sheet's facts, because thirty sheets make many pairs. */
const fieldsOf = (project: Project): Fields => {
  let fields = remembered.get(project)
  if (fields === undefined) {
    fields = { goal: bare(project.annualGoal), work: bare(project.analysis.implementationAndBudget), isPerfect: fullMarks(project) && saysNothing(project.analysis.problems), names: namesOf(project) }
    remembered.set(project, fields)
  }
  return fields
}

function* equalTexts(all: readonly Numbered[], field: 'annualGoal' | 'analysis/implementationAndBudget', name: string, textOf: (project: Project) => string): Iterable<RuleFinding> {
  const groups = new Map<string, Numbered[]>()
  for (const each of all) {
    const text = textOf(each.project)
    if (text.length >= 6) groups.set(text, [...(groups.get(text) ?? []), each])
  }
  for (const group of groups.values())
    if (group.length >= fewest) yield { what: `${group.map(({ annex }) => annex).join('、')}的${name}完全相同`, left: group.map(({ project }) => factRef(`performance/projects/${project.id}/${field}`)), advice: '请按各项目实际情况分别填写。' }
}

export const e25Alike: Rule = {
  id: 'E25',
  title: '自评内容雷同、全部满分或无问题，或项目同名',
  relation: '各项目的文字不雷同（不计标点），不全部满分且问题都填“无”，项目名称不只差年份。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '供审核人留意',
  check: function* ({ report }) {
    const all = report.facts.performance.projects.map((project, index) => ({ project, annex: annexOf(index) }))
    if (all.length < fewest) return
    yield* equalTexts(all, 'annualGoal', '年度目标', (project) => fieldsOf(project).goal)
    yield* equalTexts(all, 'analysis/implementationAndBudget', '项目实施和预算执行情况', (project) => fieldsOf(project).work)
    if (all.every(({ project }) => fieldsOf(project).isPerfect))
      yield { what: `${all.length} 份自评表的指标全部满分，“存在的问题”全部为“无”`, left: [ALL_SHEETS], advice: '请核对评分是否与实际完成情况相符，如实填写存在的问题。' }
    const named = all.map((each) => ({ ...each, names: fieldsOf(each.project).names }))
    for (const [index, one] of named.entries())
      for (const other of named.slice(index + 1))
        if (sameButForYear(one.names, other.names))
          yield { what: `${one.annex}“${one.project.name}”与${other.annex}“${other.project.name}”名称只差年份`, left: [one, other].map(({ project }) => factRef(`performance/projects/${project.id}/name`)), advice: '请核对是否重复填报；确为两个项目的，请在名称中写明区别。' }
  },
}

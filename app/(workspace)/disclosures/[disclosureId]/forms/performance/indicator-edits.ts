import { readField } from '@/components/grid/read-field'
import type { FieldEdit } from '@/components/live/live-store'
import type { Indicator, Project } from '@/lib/facts/facts'
import { targetOf } from '@/lib/performance/score-proposal'
import type { PastedColumn, PastedTable } from './pasted-table'

export const indicatorColumns: readonly PastedColumn[] = [
  { field: 'level1', label: '一级指标', head: /一级/u },
  { field: 'level2', label: '二级指标', head: /二级/u },
  { field: 'level3', label: '三级指标', head: /三级|指标名称/u },
  { field: 'initialTarget', label: '年初指标值', head: /年初指标值|年度指标值|指标值|目标值/u },
  { field: 'adjustedTarget', label: '调整后指标值', head: /调整/u },
  { field: 'actual', label: '实际完成值', head: /实际|完成值/u },
  { field: 'qualitativeNote', label: '定性指标情况说明', head: /定性|说明/u },
  { field: 'weight', label: '分值', head: /分值|权重/u },
  { field: 'score', label: '得分', head: /得分/u },
  { field: 'deviation', label: '偏差原因', head: /偏差/u },
]

type List = { readonly project: Project; readonly newId: () => string }

const listKey = ({ id }: Project): string => `performance/projects/${id}/indicators`

export type ImportedIndicator = { readonly line: number; readonly name: string; readonly known: boolean; readonly shown: Readonly<Record<string, string>>; readonly problems: readonly string[] }

/** What a pasted table of indicators would do: rows of a known 三级指标 are filled, others added. Merged levels are carried down. */
export const planIndicators = ({ rows }: Pick<PastedTable, 'rows'>, { project, newId }: List): { readonly lines: readonly ImportedIndicator[]; readonly edits: readonly FieldEdit[] } => {
  const list = listKey(project)
  const at = new Map(project.indicators.filter(({ level3 }) => level3 !== '').map(({ id, level3 }) => [level3, id]))
  const order = project.indicators.map(({ id }) => id)
  const edits: FieldEdit[] = []
  let above: Readonly<Record<string, string>> = {}
  const lines = rows.map(({ line, values }): ImportedIndicator => {
    const carried: Record<string, string> = { ...values }
    // A cell that spans rows in the spreadsheet is pasted once, above.
    if ((carried['level1'] ?? '') === '') carried['level1'] = above['level1'] ?? ''
    if ((carried['level2'] ?? '') === '' && carried['level1'] === above['level1']) carried['level2'] = above['level2'] ?? ''
    above = carried
    const name = (carried['level3'] ?? '').trim()
    if (name === '') return { line, name, known: false, shown: carried, problems: [`第 ${String(line)} 行没有三级指标，没有采用`] }
    const known = at.get(name)
    const id = known ?? newId()
    if (known === undefined) {
      at.set(name, id)
      order.push(id)
    }
    const problems: string[] = []
    for (const { field, label } of indicatorColumns) {
      const text = (carried[field] ?? '').trim()
      if (text === '') continue
      const key = `${list}/${id}/${field}`
      // Scores come with their word: 10分.
      const read = readField(key, field === 'weight' || field === 'score' ? text.replace(/\s*分$/u, '') : text, '元', '元')
      if (read.ok) edits.push({ key, text: read.value })
      else problems.push(`第 ${String(line)} 行${label}：${read.error}`)
    }
    return { line, name, known: known !== undefined, shown: carried, problems }
  })
  return { lines, edits: edits.length === 0 ? [] : [{ key: list, text: order.join(',') }, ...edits] }
}

/** Indicators of another sheet or another year, added to this one: what is measured and what for, never what came out. */
export const copiedIndicators = (from: readonly Indicator[], { project, newId }: List): readonly FieldEdit[] => {
  const list = listKey(project)
  const here = new Set(project.indicators.map(({ level3 }) => level3))
  const taken = from.filter(({ level3 }) => level3 !== '' && !here.has(level3)).map((indicator) => ({ indicator, id: newId() }))
  if (taken.length === 0) return []
  return [
    { key: list, text: [...project.indicators.map(({ id }) => id), ...taken.map(({ id }) => id)].join(',') },
    ...taken.flatMap(({ indicator, id }) => {
      const target = targetOf(indicator)
      const fields = { level1: indicator.level1, level2: indicator.level2, level3: indicator.level3, initialTarget: target, adjustedTarget: target, weight: indicator.weight?.toFixed() ?? '' }
      return Object.entries(fields).filter(([, text]) => text !== '').map(([field, text]) => ({ key: `${list}/${id}/${field}`, text }))
    }),
  ]
}

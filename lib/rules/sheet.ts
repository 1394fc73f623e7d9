import type { Indicator, Project } from '@/lib/facts/facts'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import type { CellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'
import { annexOf } from './place'
import { printedSheetOf, type PrintedSheet } from './printed-sheet'
import type { Rule, RuleFinding, Subject } from './rule'

/** One 自评表 as a rule sees it. */
export type Sheet = {
  /** `附件7“电子政务网络使用费”` */
  readonly name: string
  readonly project: Project
  readonly evaluated: EvaluatedProject
  readonly template: Template
  readonly basis: Subject['basis']
  /** As on paper. */
  readonly printed: PrintedSheet
  /** A fact of this sheet by its path below the project: `funds/f1/executed`. */
  readonly at: (path: string) => CellRef
}

export const sheetName = ({ name }: Project, index: number): string => `${annexOf(index)}“${name}”`

const sheetAt = (evaluated: EvaluatedProject, index: number, subject: Subject): Sheet => {
  const { template } = subject.report
  return {
    name: sheetName(evaluated.project, index),
    project: evaluated.project,
    evaluated,
    template,
    basis: subject.basis,
    get printed() {
      return subject.sheets?.[index] ?? printedSheetOf(evaluated, template)
    },
    at: (path) => factRef(`performance/projects/${evaluated.project.id}/${path}`),
  }
}

type Remembered = { readonly index: number; readonly template: Template; readonly found: readonly RuleFinding[] }

/**
 * A rule that looks at one sheet after the other. What it says of a sheet follows from the sheet, its number and the
 * template alone, so it is remembered by the sheet's facts: one keystroke judges one sheet anew, not thirty.
 */
export const eachSheet = (check: (sheet: Sheet) => Iterable<RuleFinding>): Rule['check'] => {
  const remembered = new WeakMap<Project, Remembered>()
  return function* (subject) {
    const { projects, template } = subject.report
    for (const [index, evaluated] of projects.entries()) {
      if (subject.basis === 'document') {
        yield* check(sheetAt(evaluated, index, subject))
        continue
      }
      let before = remembered.get(evaluated.project)
      if (before === undefined || before.index !== index || before.template !== template) {
        before = { index, template, found: [...check(sheetAt(evaluated, index, subject))] }
        remembered.set(evaluated.project, before)
      }
      yield* before.found
    }
  }
}

/** The same column of every source of funds, by name. */
export const columnRefs = (sheet: Sheet, column: string): readonly CellRef[] => sheet.project.funds.map((fund) => sheet.at(`funds/${fund.id}/${column}`))

/** The list of sheets itself: what a finding about all of them points to. */
export const ALL_SHEETS: CellRef = factRef('performance/projects')
export const DECLARED_COUNT: CellRef = factRef('performance/declaredProjectCount')
export const DECLARED_FUNDS: CellRef = factRef('performance/declaredFunds')

/** `第3条指标“维护护栏长度”` */
export const indicatorName = (project: Project, indicator: Indicator): string =>
  `第${project.indicators.findIndex((each) => each.id === indicator.id) + 1}条指标${indicator.level3 === '' ? '' : `“${indicator.level3}”`}`

export const hasSheets = (report: Report): boolean => report.projects.length > 0

/** Whether the first level of every indicator is known: a document may have lost it where cells were merged. */
export const isLevelled = ({ project, basis }: Sheet): boolean => basis === 'facts' || project.indicators.every(({ level1 }) => level1.trim() !== '')

/** A sheet of which a document shows only the title was not read: it has neither money nor scores to compare. */
export const isUnread = (project: Project, basis: Subject['basis']): boolean => basis === 'document' && project.indicators.length === 0 && project.funds.length === 0

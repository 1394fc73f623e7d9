import { figureOf, rounded, times, type Amount, type Figure } from '@/lib/money/amount'
import { inUnit } from '@/lib/money/format'
import type { EvaluatedFunds, EvaluatedProject } from '@/lib/performance/evaluate'
import type { Template } from '@/lib/template/templates'

/** One line of funds as printed: amounts in the sheet's unit (万元), the rate in percent; null prints empty. */
export type PrintedFunds = {
  readonly declaredTarget: Figure | null
  readonly initialBudget: Figure | null
  readonly annualBudget: Figure | null
  readonly executed: Figure | null
  readonly balance: Figure | null
  readonly rate: Figure | null
  readonly score: Figure | null
}

/** The computed figures of one 自评表 as they stand on paper: what a reader of documents supplies. */
export type PrintedSheet = { readonly total: PrintedFunds; readonly sources: readonly PrintedFunds[]; readonly totalScore: Figure | null; readonly grade: string }

const HUNDRED = figureOf('100')

const printFunds = (funds: EvaluatedFunds, { sheetUnit }: Template): PrintedFunds => {
  const money = (value: Amount | null): Figure | null => (value === null ? null : rounded(inUnit(value, sheetUnit.label), sheetUnit.decimals))
  return {
    declaredTarget: money(funds.declaredTarget),
    initialBudget: money(funds.initialBudget),
    annualBudget: money(funds.annualBudget),
    executed: money(funds.executed),
    balance: money(funds.balance),
    rate: funds.rate === null ? null : rounded(times(funds.rate, HUNDRED), 2),
    score: funds.score,
  }
}

const remembered = new WeakMap<EvaluatedProject, PrintedSheet>()

/** The sheet a generated booklet prints. */
export const printedSheetOf = (evaluated: EvaluatedProject, template: Template): PrintedSheet => {
  let sheet = remembered.get(evaluated)
  if (sheet === undefined) {
    const { funds, sources, totalScore, grade } = evaluated
    sheet = { total: printFunds(funds, template), sources: sources.map((source) => printFunds(source, template)), totalScore, grade: template.wording.gradeNames[grade] }
    remembered.set(evaluated, sheet)
  }
  return sheet
}

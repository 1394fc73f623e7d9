import { cellRef, type CellRef } from '../cell'
import { factRef, type Report } from '../report'

/** Sums that hold between tables, and figures that two pages state: what the rules of articulation ask for. */
export type Sum = { readonly left: readonly CellRef[]; readonly right: readonly CellRef[] }

/** Stated twice or summed twice, one figure in print where they agree exactly (A02, A03, A05–A07, I01, I09, P01, K11, E03). */
export const pairs: readonly (readonly [CellRef, CellRef])[] = [
  ['T01!L31:c1', 'T01!R62:c2'], ['T01!L27:c1', 'T02!total:c1'], ['T01!R58:c2', 'T03!total:c1'],
  ['T04!L27:c1', 'T02!total:c2'], ['T04!L32:c1', 'T04!R64:c2'],
  ['T04!R59:c3', 'T05!total:c1'], ['T04!R59:c4', 'T07!total:c3'], ['T04!R59:c5', 'T08!total:c1'],
  ['T01!L29:c1', 'T04!L28:c1'], ['T01!R60:c2', 'T04!R60:c2'],
  ['T10!op_total:value', 'T06!publicUse:amount'],
  ['T05!2080505:c2', 'T06!30108:amount'], ['T05!2080506:c2', 'T06!30109:amount'], ['T05!2210201:c2', 'T06!30113:amount'],
  [factRef('performance/declaredFunds'), 'T03!total:c3'],
]

/** Columns of 公开05, 07, 08 that are the same kind of spending as c1, c2, c3 of 公开03. */
const SPENDING = { T05: ['c1', 'c2', 'c3'], T07: ['c3', 'c4', 'c5'], T08: ['c1', 'c2', 'c3'] } as const
const BUDGETS = ['T05', 'T07', 'T08'] as const

/** 公开03 合计 = 公开05 + 公开07 + 公开08, where nothing but appropriations was spent. */
export const spendingOfBudgets: readonly Sum[] = [0, 1, 2].map((index) => ({
  left: [cellRef('T03', 'total', `c${index + 1}`)],
  right: BUDGETS.map((id) => cellRef(id, 'total', SPENDING[id][index] ?? '')),
}))

/** Both classifications of basic expenditure (A08); parts of reception, which sentences print (T55). */
export const betweenPages: readonly Sum[] = [
  { left: ['T05!total:c2'], right: ['T06!personnel:amount', 'T06!publicUse:amount'] },
  { left: ['T09!row:c12'], right: [factRef('threePublicExpenses/domesticReception'), factRef('threePublicExpenses/overseasReception')] },
]

/** Each budget's income and spending (I11, I12), and 公开04 across where its cell is a sum of its column. */
export const budgets: readonly Sum[] = [
  { left: ['T04!R64:c2'], right: ['T04!R64:c3', 'T04!R64:c4', 'T04!R64:c5'] },
  { left: ['T04!R59:c2'], right: ['T04!R59:c3', 'T04!R59:c4', 'T04!R59:c5'] },
  { left: ['T04!R64:c3'], right: ['T04!L1:c1', 'T04!L29:c1'] },
  { left: ['T04!R64:c4'], right: ['T04!L2:c1', 'T04!L30:c1'] },
  { left: ['T04!R64:c5'], right: ['T04!L3:c1', 'T04!L31:c1'] },
]

/** Of one 项 its income, its spending and what a budget paid of it (A11, A14, A15): one money by three pages. */
export const pairsOfItem = (report: Report, code: string): readonly (readonly [CellRef, CellRef])[] => {
  const paid = BUDGETS.filter((id) => report.cells.has(cellRef(id, code, 'c1')))
  const [only] = paid
  const ofBudget = only === undefined || paid.length > 1 ? [] : [
    ...[0, 1, 2].map((index) => [cellRef('T03', code, `c${index + 1}`), cellRef(only, code, SPENDING[only][index] ?? '')] as const),
    [cellRef('T02', code, 'c2'), cellRef(only, code, SPENDING[only][0])] as const,
  ]
  return [...ofBudget, [cellRef('T02', code, 'c1'), cellRef('T03', code, 'c1')]]
}

/** Totals that keep their ordinary rounding as far as all of them can, grand totals first. */
export const firmTotals: readonly CellRef[] = [
  'T01!L31:c1', 'T01!R62:c2', 'T04!L32:c1', 'T04!L27:c1', 'T01!L27:c1', 'T01!R58:c2', 'T04!R59:c3', 'T05!total:c2', 'T06!personnel:amount', 'T06!publicUse:amount', 'T03!total:c2', 'T03!total:c3',
  'T09!row:c1', 'T09!row:c7', 'T10!gp_total:value', 'T10!op_total:value', 'N5!initial-budget:total',
]

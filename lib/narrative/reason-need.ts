import { absolute, compare, figureOf, minus, times, zero, type Amount } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { factRef, figureAt, type Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'
import { isUnchanged } from './figures'

/** What a reason explains: a figure of this year and the same of last year. */
export type Comparison = { readonly name: string; readonly last: CellRef; readonly now: CellRef }

/** A slot that says why something changed. */
export type ChangeSlot = {
  readonly slot: string
  readonly comparisons: readonly Comparison[]
  /** 只减不增: any rise has to be explained, however small. */
  readonly risesAsk: boolean
}

/** asked: the booklet prints a reason and waits for it · small: printed where somebody wrote one · none: nothing changed. */
export type ReasonNeed = 'asked' | 'small' | 'none'

const prior = (name: string): CellRef => factRef(`priorYear/${name}`)
const changed = (slot: string, ...comparisons: readonly Comparison[]): ChangeSlot => ({ slot: `reasons/${slot}`, comparisons, risesAsk: false })
const restrained = (slot: string, name: string, last: CellRef, now: CellRef): ChangeSlot => ({ slot: `reasons/${slot}`, comparisons: [{ name, last, now }], risesAsk: true })

const fixed: readonly ChangeSlot[] = [
  changed('grandTotalChange', { name: '收入总计', last: prior('incomeGrandTotal'), now: 'T01!L31:c1' }, { name: '支出总计', last: prior('expenditureGrandTotal'), now: 'T01!R62:c2' }),
  changed('fiscalGrandTotalChange', { name: '财政拨款收入总计', last: prior('fiscalIncomeGrandTotal'), now: 'T04!L32:c1' }, { name: '财政拨款支出总计', last: prior('fiscalExpenditureGrandTotal'), now: 'T04!R64:c2' }),
  changed('generalPublicBudgetChange', { name: '一般公共预算支出', last: prior('generalPublicBudgetExpenditure'), now: 'T05!total:c1' }),
  restrained('threePublicChange', '“三公”经费', 'N9!last-year:total', 'T09!row:c7'),
  restrained('threePublicByItem/overseasTravel', '因公出国（境）费', prior('threePublicExpenses/overseasTravel'), 'T09!row:c8'),
  restrained('threePublicByItem/vehiclePurchase', '公务用车购置费', prior('threePublicExpenses/vehiclePurchase'), 'T09!row:c10'),
  restrained('threePublicByItem/vehicleOperation', '公务用车运行维护费', prior('threePublicExpenses/vehicleOperation'), 'T09!row:c11'),
  restrained('threePublicByItem/reception', '公务接待费', prior('threePublicExpenses/reception'), 'T09!row:c12'),
  changed('agencyOperatingExpensesChange', { name: '机关运行经费', last: prior('agencyOperatingExpenses'), now: 'T10!op_total:value' }),
]

const known = new WeakMap<Template, ReadonlyMap<string, ChangeSlot>>()

/** Every slot of a form that says why something changed, by its fact key. */
export const changeSlots = (template: Template): ReadonlyMap<string, ChangeSlot> => {
  let slots = known.get(template)
  if (slots === undefined) {
    const byCategory = template.categories.map(({ code, name }) =>
      changed(`generalPublicBudgetByCategory/${code}/change`, { name, last: prior(`generalPublicBudgetByCategory/${code}`), now: `T05!${code}:c1` }))
    known.set(template, (slots = new Map([...fixed, ...byCategory].map((each) => [each.slot, each]))))
  }
  return slots
}

const needOf = (report: Report, { last, now }: Comparison, risesAsk: boolean): ReasonNeed => {
  if (isUnchanged(report, last, now)) return 'none'
  // Compared cells are amounts in 元.
  const [before, after] = [(figureAt(report, last) ?? zero) as Amount, (figureAt(report, now) ?? zero) as Amount]
  const { reasonShare, reasonNewAmount } = report.template.thresholds
  if (risesAsk && compare(after, before) > 0) return 'asked'
  if (before.isZero()) return compare(absolute(after), figureOf(reasonNewAmount)) >= 0 ? 'asked' : 'small'
  return compare(absolute(minus(after, before)), times(absolute(before), figureOf(reasonShare))) >= 0 ? 'asked' : 'small'
}

const ranks: Readonly<Record<ReasonNeed, number>> = { none: 0, small: 1, asked: 2 }

/** Whether a change is large enough, by the template's limits, that its reason is asked for. */
export const reasonNeed = (report: Report, slot: string): ReasonNeed => {
  const found = changeSlots(report.template).get(slot)
  if (found === undefined) return 'none'
  return found.comparisons.map((each) => needOf(report, each, found.risesAsk)).reduce((worst, each) => (ranks[each] > ranks[worst] ? each : worst), 'none')
}

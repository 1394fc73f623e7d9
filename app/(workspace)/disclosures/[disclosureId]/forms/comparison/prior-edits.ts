import type { DisclosureHead } from '@/components/live/disclosure-head'
import type { FieldEdit } from '@/components/live/live-store'
import { assemble, parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { toText, type Amount } from '@/lib/money/amount'
import { buildReport } from '@/lib/report/build'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'

/** Where last year's disclosure has what this year compares with. */
const sources: Readonly<Record<FactKey, CellRef>> = {
  'priorYear/incomeGrandTotal': 'T01!L31:c1',
  'priorYear/expenditureGrandTotal': 'T01!R62:c2',
  'priorYear/fiscalIncomeGrandTotal': 'T04!L32:c1',
  'priorYear/fiscalExpenditureGrandTotal': 'T04!R64:c2',
  'priorYear/generalPublicBudgetExpenditure': 'T05!total:c1',
  'priorYear/threePublicExpenses/overseasTravel': 'T09!row:c8',
  'priorYear/threePublicExpenses/vehiclePurchase': 'T09!row:c10',
  'priorYear/threePublicExpenses/vehicleOperation': 'T09!row:c11',
  'priorYear/threePublicExpenses/reception': 'T09!row:c12',
  'priorYear/agencyOperatingExpenses': 'T10!op_total:value',
}

/** This year's “上年数” as last year's published disclosure states them, computed from its facts; the unit is written behind each. */
export const priorEdits = ({ facts }: NonNullable<DisclosureHead['prior']>, templateId: string): readonly FieldEdit[] => {
  const template = theTemplate(templateId)
  const entries = Object.entries(facts).flatMap(([key, text]): (readonly [FactKey, FactValue])[] => {
    const parsed = parseFact(key, text)
    return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : []
  })
  // Sums are the same whatever the codes are called, so this year's form serves for last year's figures.
  const report = buildReport(template, assemble({ templateId, fiscalYear: template.fiscalYear }, entries))
  const all: Readonly<Record<FactKey, CellRef>> = { ...sources, ...Object.fromEntries(template.categories.map(({ code }) => [`priorYear/generalPublicBudgetByCategory/${code}`, `T05!${code}:c1` as const])) }
  return Object.entries(all).flatMap(([key, ref]) => {
    const figure = figureAt(report, ref)
    // The cells above are amounts.
    return figure === null ? [] : [{ key, text: `${toText(figure as Amount)}元` }]
  })
}

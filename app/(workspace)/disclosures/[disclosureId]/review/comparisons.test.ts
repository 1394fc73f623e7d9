import { describe, expect, it } from 'vitest'
import { assemble, parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import { cellAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import { comparedPairs, comparisonsOf } from './comparisons'

const reportWith = (texts: Readonly<Record<FactKey, string>>) =>
  buildReport(theTemplate('CN-2024-14'), assemble({ templateId: 'CN-2024-14', fiscalYear: 2024 }, Object.entries(texts).flatMap(([key, text]): readonly (readonly [FactKey, FactValue])[] => {
    const parsed = parseFact(key, text)
    return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : []
  })))

describe('comparisonsOf', () => {
  it('names cells that the form has', () => {
    const report = reportWith({})
    const named = comparedPairs(report).filter((pair) => pair.level === 0).flatMap((pair) => [pair.prior, pair.current])
    expect(named.filter((ref) => cellAt(report, ref) === undefined)).toEqual([])
  })

  it('compares what is printed and says how large the change is', () => {
    const report = reportWith({
      'expenditureByFunction/2010301/basic': '6828340.00',
      'priorYear/expenditureGrandTotal': '4702800.00',
      'threePublicExpenses/final/vehicleOperation': '24900.00',
    })
    const byLabel = new Map(comparisonsOf(report).map((comparison) => [comparison.label, comparison]))
    expect(byLabel.get('支出总计')).toMatchObject({ prior: '470.28', current: '682.83', change: '＋45.20%', isLarge: true })
    expect(byLabel.get('“三公”经费')).toMatchObject({ prior: '—', current: '2.49', change: '由无到有' })
    expect(byLabel.has('机关运行经费')).toBe(false)
  })
})

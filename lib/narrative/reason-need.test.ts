import { describe, expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { spansText, tell } from './narrative'
import { changeSlots, reasonNeed } from './reason-need'

const asWritten = theTemplate('CN-2024-14')
/** A bureau that asks for no reason of small changes. */
const template = { ...asWritten, thresholds: { ...asWritten.thresholds, reasonShare: '0.1', reasonNewAmount: '10000' } }
const report = (stated: Record<string, string>) => buildReport(template, factsWith(stated))
const operating = (now: string, last: string) => reasonNeed(report({ 'agencyOperatingExpenses/administrative': now, 'priorYear/agencyOperatingExpenses': last }), 'reasons/agencyOperatingExpensesChange')

test('the form asks for the reason of every change', () => {
  const slot = 'reasons/agencyOperatingExpensesChange'
  const need = (now: string) => reasonNeed(buildReport(asWritten, factsWith({ 'agencyOperatingExpenses/administrative': now, 'priorYear/agencyOperatingExpenses': '100000' })), slot)
  expect([need('100100'), need('100000')]).toEqual(['asked', 'none'])
})

describe('whether a change asks for a reason', () => {
  test('by the template’s limit', () => expect([operating('110000', '100000'), operating('109900', '100000'), operating('90000', '100000'), operating('100000', '100000')]).toEqual(['asked', 'small', 'asked', 'none']))
  test('what prints the same has not changed', () => expect(operating('100040', '100000')).toBe('none'))
  test('new: by its amount; gone: always', () => expect([operating('10000', '0'), operating('9900', '0'), operating('0', '9900')]).toEqual(['asked', 'small', 'asked']))
  test('三公 asks for every rise', () => {
    const reception = (now: string) => reasonNeed(report({ 'threePublicExpenses/final/reception': now, 'priorYear/threePublicExpenses/reception': '10000' }), 'reasons/threePublicByItem/reception')
    expect([reception('10100'), reception('9900'), reception('8000')]).toEqual(['asked', 'small', 'asked'])
  })
  test('one of two totals is enough', () => expect(reasonNeed(report({ 'incomeByFunction/2010301/other': '100000', 'priorYear/incomeGrandTotal': '100000', 'priorYear/expenditureGrandTotal': '50000' }), 'reasons/grandTotalChange')).toBe('asked'))
})

test('the sentence waits for a reason only where one is asked for', () => {
  const told = (last: string) => tell(report({ 'agencyOperatingExpenses/administrative': '105000', 'priorYear/agencyOperatingExpenses': last })).sections.find(({ number }) => number === '十（一）')?.paragraphs.map(({ spans }) => spansText(spans))
  expect(told('100000')).toEqual(['2024年机关运行经费支出10.50万元，比2023年增加0.50万元，增长5.00%。'])
  expect(told('90000')).toEqual(['2024年机关运行经费支出10.50万元，比2023年增加1.50万元，增长16.67%，主要原因。'])
})

test('every slot of the form that explains a change is known', () => expect(changeSlots(template).size).toBe(9 + template.categories.length))

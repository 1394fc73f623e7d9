import { describe, expect, test } from 'vitest'
import { phrases } from './data/phrases'
import { phrasesFor, withPhrase } from './phrases'

describe('standard phrases', () => {
  test('go with the direction of the change', () => {
    expect(phrasesFor('reasons/grandTotalChange', 'up')).toContain('在职人员增加×人，人员经费相应增加')
    expect(phrasesFor('reasons/grandTotalChange', 'down').join()).not.toContain('增加')
    expect(phrasesFor('reasons/threePublicByItem/reception', 'down').length).toBeGreaterThan(0)
  })
  test('a purpose has no direction', () => expect(phrasesFor('reasons/generalPublicBudgetByCategory/208/usedFor', null)).toContain('职工基本养老保险单位缴费'))
  test('words of no slot have none', () => expect([phrasesFor('reasons/personnelExpensesInclude', null), phrasesFor('glossaryAddition', null)]).toEqual([[], []]))
  test('no phrase claims a figure of its own, and none ends with the form’s punctuation', () => {
    for (const { up, down, any } of Object.values(phrases)) for (const phrase of [...up, ...down, ...any]) expect(phrase).not.toMatch(/\d|[。；，]$/u)
  })
})

describe('inserting', () => {
  test('into nothing', () => expect(withPhrase('  ', '压减×经费')).toBe('压减×经费'))
  test('never over what stands there', () => expect([withPhrase('新增项目', '压减×经费'), withPhrase('新增项目，', '压减×经费')]).toEqual(['新增项目；压减×经费', '新增项目，压减×经费']))
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { toText } from '@/lib/money/amount'
import { emptyContract } from './empty'
import { assemble, factLabel, factText, flatten, keyShape, parseFact, sameFact, toContract, withFact, type Facts } from './facts'
import { readFactsFile } from './read'

const golden: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../document/golden/government-office-2024/facts.json'), 'utf8'))
const read = (json: unknown): Facts => {
  const facts = readFactsFile(json)
  if (!facts.ok) throw new Error(`${facts.error.path} ${facts.error.message}`)
  return facts.value
}
const refusal = (changes: Record<string, unknown>): string => {
  const facts = readFactsFile({ ...emptyContract('CN-2024-14', 2024), ...changes })
  return facts.ok ? 'taken' : `${facts.error.path}: ${facts.error.message}`
}
const head = { templateId: 'CN-2024-14', fiscalYear: 2024 }

describe('a facts file is read strictly', () => {
  test('an unknown key is refused with its path', () => expect(refusal({ balances: { openingBalances: '1' } })).toMatch(/^balances\.openingBalances: 没有“openingBalances”/))
  test('an unknown section is refused', () => expect(refusal({ extra: 1 })).toMatch(/^extra: /))
  test('a missing section is refused', () => expect(refusal({ priorYear: undefined })).toMatch(/^priorYear: 缺少/))
  test('a float is refused', () => expect(refusal({ balances: { openingBalance: 1.5 } })).toMatch(/^balances\.openingBalance: 金额要写成带引号/))
  test.each(['1,2', 'abc', '1.234', '12345678901234567890'])('the amount %s is refused with its text', (text) => {
    expect(refusal({ balances: { openingBalance: text } })).toContain(`“${text}”`)
  })
  test('a code of the wrong level is refused', () => expect(refusal({ incomeByFunction: { '20103': {} } })).toMatch(/^incomeByFunction\.20103: .*7 位/))
  test('a code whose 类 has no row is refused', () => expect(refusal({ incomeByFunction: { '9990101': {} } })).toContain('“999”'))
  test('the prototype cannot be reached', () => expect(refusal(JSON.parse('{"balances":{"__proto__":{"a":1}}}') as Record<string, unknown>)).toContain('__proto__'))
  test('items of lists are named by their place', () => expect(refusal({ performance: { projects: [{}, { foo: 1 }] } })).toMatch(/^performance\.projects\[1\]\.foo/))
  test('a wrong format says what was found', () => expect(refusal({ format: 'final-accounts-facts/9' })).toContain('final-accounts-facts/9'))
  test('a year must be its template’s', () => expect(refusal({ fiscalYear: 2023 })).toContain('2023'))
  test.each([null, [], 'text', 5])('%j is no facts file', (json) => expect(readFactsFile(json).ok).toBe(false))
  test('missing keys inside a section are blank', () => expect(refusal({})).toBe('taken'))
})

describe('units', () => {
  test('万元 in the file become exact 元', () => {
    const facts = read({ ...emptyContract('CN-2024-14', 2024), amountUnit: '万元', balances: { openingBalance: '1.234567' } })
    expect(facts.balances.openingBalance && toText(facts.balances.openingBalance)).toBe('12345.67')
  })
})

describe('facts and their rows', () => {
  test('flatten and assemble are inverse on a real case', () => {
    const facts = read(golden)
    const again = assemble(head, flatten(facts))
    expect([...flatten(again)].map(([key, value]) => [key, factText(value)])).toEqual([...flatten(facts)].map(([key, value]) => [key, factText(value)]))
  })
  test('the contract’s JSON reads back to the same facts', () => {
    const facts = read(golden)
    expect(toContract(read(toContract(facts)))).toEqual(toContract(facts))
  })
  test('blank is not zero', () => {
    const facts = read({ ...emptyContract('CN-2024-14', 2024), balances: { openingBalance: null, closingBalance: '0' } })
    expect(flatten(facts).has('balances/openingBalance')).toBe(false)
    expect(factText(flatten(facts).get('balances/closingBalance'))).toBe('0.00')
  })
  test('one fact is replaced and the rest is shared', () => {
    const facts = read(golden)
    const key = 'expenditureByFunction/2010302/project'
    const value = parseFact(key, '4,000,000')
    if (!value.ok) throw new Error(value.error)
    const changed = withFact(facts, key, value.value)
    expect(factText(flatten(changed).get(key))).toBe('4000000.00')
    expect(factText(flatten(facts).get(key))).toBe('4393880.00')
    expect(changed.performance).toBe(facts.performance)
  })
  test('a new code and a new list item can be added, in order', () => {
    const facts = read(golden)
    const added = withFact(facts, 'expenditureByFunction/2010101/basic', { kind: 'count', count: 1 })
    expect(Object.keys(added.expenditureByFunction).sort()).toEqual(Object.keys(added.expenditureByFunction))
    const listed = withFact(facts, 'performance/projects', { kind: 'list', ids: ['new', 'n1'] })
    expect(listed.performance.projects.map((project) => project.id)).toEqual(['new', 'n1'])
    expect(listed.performance.projects[0]?.indicators).toEqual([])
    const named = withFact(listed, 'performance/projects/new/name', { kind: 'text', text: '新项目' })
    expect(named.performance.projects[0]?.name).toBe('新项目')
  })
})

describe('keys', () => {
  test.each([
    ['expenditureByFunction/2010302/project', 'amount'],
    ['basicExpenditureByEconomic/30101', 'amount'],
    ['threePublicExpenses/counts/vehiclesHeld', 'count'],
    ['performance/projects/p3/indicators/i2/score', 'score'],
    ['performance/projects', 'order'],
    ['overview/duties/n1/text', 'text'],
    ['budgetUnit/kind', 'choice'],
  ])('%s is %s', (key, kind) => expect(keyShape(key)?.kind).toBe(kind))
  test.each(['balances', 'balances/none', 'expenditureByFunction/20103/project', 'performance/projects/a b/name', 'constructor', 'balances/constructor'])('%s is no fact', (key) => expect(keyShape(key)).toBeNull())
  test('labels are the words of the form', () => {
    expect(factLabel('expenditureByFunction/2010302/project', 2024)).toBe('支出（分科目） 2010302 一般行政管理事务 各项支出 项目支出')
    expect(factLabel('basicExpenditureByEconomic/30101', 2024)).toContain('30101 基本工资')
  })
  test('what is typed wrong is answered beside the field', () => {
    expect(parseFact('expenditureByFunction/2010302/project', '1,2a')).toEqual({ ok: false, error: '“1,2a”不是金额，请改成数字' })
    expect(parseFact('threePublicExpenses/counts/vehiclesHeld', '一辆').ok).toBe(false)
    expect(parseFact('budgetUnit/kind', 'club').ok).toBe(false)
    expect(parseFact('budgetUnit/name', ' ').ok).toBe(false)
  })
  test('equal facts are the same', () => {
    const zero = parseFact('balances/openingBalance', '0')
    const zeroes = parseFact('balances/openingBalance', '0.00')
    expect(zero.ok && zeroes.ok && sameFact(zero.value ?? undefined, zeroes.value ?? undefined)).toBe(true)
  })
})

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toContract } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { randomFacts } from '@/testing/random-facts'
import { FACTS_SCHEMA, factsSchemaText } from './facts-schema'

const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(factsSchemaText()) as object)
const office = () => JSON.parse(readFileSync(new URL('../lib/document/golden/government-office-2024/facts.json', import.meta.url), 'utf8')) as Record<string, Record<string, unknown>>

describe('the schema of a facts file', () => {
  it('in public/ is what the shape of facts says now; `npm run schema` writes it', () => { expect(readFileSync(FACTS_SCHEMA, 'utf8')).toBe(factsSchemaText()) })

  it('accepts whatever the program writes', () => {
    expect(accepts(office()), JSON.stringify(accepts.errors)).toBe(true)
    fc.assert(fc.property(randomFacts, (facts) => { expect(accepts(toContract(facts)), JSON.stringify(accepts.errors)).toBe(true) }), { numRuns: 40 })
  })

  it.each<[string, (file: Record<string, Record<string, unknown>>) => unknown]>([
    ['an amount that is a number', (file) => ({ ...file, balances: { openingBalance: 12.5 } })],
    ['an amount with separators', (file) => ({ ...file, balances: { openingBalance: '1,234.00' } })],
    ['an amount in quotes that is blank', (file) => ({ ...file, balances: { openingBalance: '' } })],
    ['a key that is not there', (file) => ({ ...file, balances: { openingBalances: '1' } })],
    ['a section that is missing', ({ balances: _, ...file }) => file],
    ['a 款 where a 项 belongs', (file) => ({ ...file, incomeByFunction: { '20103': {} } })],
    ['a count that is no whole number', (file) => ({ ...file, performance: { declaredProjectCount: 1.5 } })],
    ['a scope of its own', (file) => ({ ...file, budgetUnit: { ...file['budgetUnit'], scope: 'all' } })],
    ['another format', (file) => ({ ...file, format: 'final-accounts-facts/2' })],
    ['an unknown form', (file) => ({ ...file, template: 'CN-1999-01' })],
  ])('refuses %s, as the reader does', (_, broken) => {
    const file = broken(office())
    expect(readFactsFile(file).ok).toBe(false)
    expect(accepts(file)).toBe(false)
  })
})

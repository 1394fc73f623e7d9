import { describe, expect, test } from 'vitest'
import { ruleBook } from '@/lib/rules/rule-book'
import { theTemplate } from '@/lib/template/templates'
import { hitsOf, impactOf, unitsByRule, type HitUnit } from './impact'

const unit = (id: string, name: string) => ({ id, unit: { name } })
const form = theTemplate('CN-2024-14')
const lines = [unit('1', '档案馆'), unit('2', '图书馆'), unit('3', '气象站')]
const units = unitsByRule(lines, new Map([['1', { measured: { A08: ['error'], Y06: ['warning'] } }], ['2', { measured: { Y06: ['notice'] } }], ['3', { measured: {} }]] as const))
const names = (some: readonly HitUnit[]): readonly string[] => some.map(({ name }) => name)

test('per rule the units it speaks of, most first, and nothing of the others', () => {
  expect(hitsOf(ruleBook(form), units).map((each) => [each.entry.id, names(each.units)])).toEqual([['Y06', ['档案馆', '图书馆']], ['A08', ['档案馆']]])
})
test('a rule that is off hits nobody, and would', () => {
  const off = { ...form, rules: { ...form.rules, Y06: { use: 'off', because: '试行' } } } as const
  expect(hitsOf(ruleBook(off), units).map(({ entry }) => entry.id)).toEqual(['A08'])
})

describe('another level', () => {
  const impact = (before: Parameters<typeof impactOf>[2], after: Parameters<typeof impactOf>[3]) => {
    const { hit, freed, changed } = impactOf('warning', units['Y06'] ?? [], before, after)
    return [names(hit), names(freed), names(changed)]
  }
  const written = { use: 'as-written' } as const
  test('off frees whom it hits', () => expect(impact(written, { use: 'off', because: '试行' })).toEqual([[], ['档案馆', '图书馆'], []]))
  test('on again hits them', () => expect(impact({ use: 'off', because: '试行' }, written)).toEqual([['档案馆', '图书馆'], [], []]))
  test('lowered speaks more softly where it was louder', () => expect(impact(written, { use: 'softened', to: 'notice', because: '试行' })).toEqual([[], [], ['档案馆']]))
  test('raised leaves a milder clause as it is', () => expect(impact(written, { use: 'raised', to: 'error', because: '' })).toEqual([[], [], ['档案馆']]))
})

import { expect, test } from 'vitest'
import { ruleBook } from '@/lib/rules/rule-book'
import { theTemplate } from '@/lib/template/templates'
import { hitsOf } from './unit-hits'

const unit = (id: string, name: string) => ({ id, unit: { name } })

test('per rule the units it speaks of, most first, and nothing of the others', () => {
  const spoken = new Map([['1', { measured: ['A08', 'Y06'] }], ['2', { measured: ['Y06'] }], ['3', { measured: [] }]])
  const hits = hitsOf(ruleBook(theTemplate('CN-2024-14')), [unit('1', '档案馆'), unit('2', '图书馆'), unit('3', '气象站')], spoken)
  expect(hits.map(({ entry, units }) => [entry.id, units.map(({ name }) => name)])).toEqual([['Y06', ['档案馆', '图书馆']], ['A08', ['档案馆']]])
})

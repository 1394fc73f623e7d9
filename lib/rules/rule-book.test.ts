import { expect, test } from 'vitest'
import { theTemplate, type Template } from '@/lib/template/templates'
import { ruleBook, wordsOfUse } from './rule-book'
import { rules } from './rules'

const template = theTemplate('CN-2024-14')
const entry = (id: string, of = template) => ruleBook(of).find((each) => each.id === id)

test('has every rule, each with words an accountant reads', () => {
  const book = ruleBook(template)
  expect(book.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  // Names of tables, 元 and formulas; no name of a variable.
  for (const { id, relation } of book) expect([id, relation.length > 5, /[A-Za-z]+\.[A-Za-z]|\[/u.test(relation)]).toEqual([id, true, false])
})
test('limits are told in the units people use', () => {
  expect(entry('Y07')?.limits).toEqual([{ name: '变动达到（提示）', words: '10%' }, { name: '变动达到（警告）', words: '30%' }, { name: '新增达到', words: '1 万元' }])
  expect(entry('T62')?.limits.map(({ words }) => words)).toEqual(['300 元', '3,000 元', '10 万元'])
  expect(entry('R14')?.limits).toEqual([{ name: '天数', words: '20 日' }])
})
test('as the form uses it', () => {
  const softened: Template = { ...template, rules: { ...template.rules, A08: { use: 'softened', to: 'notice', because: '机构改革当年' }, A01: { use: 'off', because: '机构改革当年' } } }
  expect([entry('A08')?.severity, entry('A08', softened)?.severity, entry('A01', softened)?.severity]).toEqual(['error', 'notice', null])
  expect(['A08', 'A01', 'A02'].map((id) => wordsOfUse(softened.rules[id] ?? { use: 'as-written' }))).toEqual(['降为提示：机构改革当年', '停用：机构改革当年', '照用'])
})

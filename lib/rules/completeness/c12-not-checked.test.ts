import { expect, test } from 'vitest'
import { operandsOf, sectionOperands, tableOperands } from '@/lib/rules/operands'
import { rules } from '@/lib/rules/rules'
import { judge } from '@/lib/rules/judge'
import { booklet, document, inTurn, paragraphs, withoutRows, withoutTable, type Mutation } from '@/testing/read-booklets'

const said = (mutate: Mutation): readonly string[] => judge(mutate(booklet())).filter(({ rule }) => rule === 'C12').map(({ message }) => message)

test('a table that was not found, with the rules that wait for it', () => {
  const lost = inTurn(withoutTable('T03'), withoutTable('T05'), withoutTable('T10'))
  const [t03 = '', t05 = '', t10 = ''] = ['公开03表', '公开05表', '公开10表'].map((name) => said(lost).find((message) => message.includes(name)))
  for (const id of ['A03', 'A09', 'A11', 'A14', 'E26', 'N02', 'I04', 'I05', 'I06']) expect([id, t03.includes(id)]).toEqual([id, true])
  for (const id of ['A06', 'A08', 'A09', 'A11', 'A15', 'N04', 'N06', 'I04', 'I05', 'I06']) expect([id, t05.includes(id)]).toEqual([id, true])
  for (const id of ['N18', 'P09']) expect([id, t10.includes(id)]).toEqual([id, true])
})
test('lines of a table', () => {
  const lost = said(withoutRows('T01', (row) => /^R(?:3[2-9]|4\d|5[0-4])$/u.test(row)))
  expect(lost.find((message) => message.includes('公开01表行32—54，'))).toMatch(/I02.*A10|A10.*I02/u)
})
test('a rule is named once a table, whatever it needs there', () => {
  const lost = said(withoutRows('T01', (row) => /^L[1-8]$|^R(?:3[2-9]|4\d|5[0-4])$/u.test(row))).filter((message) => message.includes('公开01表'))
  expect(lost).toEqual(['文中没有找到公开01表行1—8、32—54，规则 A01、A02、A03、A04、A10、A11、I02 未能核对。请补入后重新查验。'])
})
test('a section, and a sentence nobody could read', () => {
  expect(said(document(({ sections }) => ({ sections: sections.filter(({ number }) => number !== '六') })))[0]).toContain('没有找到说明六，规则 N06、N07 未能核对')
  expect(said(paragraphs('六', (lines) => lines.slice(0, 2)))).toEqual(['说明六没有读出公开06表 公用经费合计的数，不能与表核对。请对照表样的固定文字改写后重新查验。'])
})
test('contents, cover, definitions', () => expect(said(document(() => ({ contents: [], cover: null, definitions: [] }))).map((message) => /找到(.*?)，/u.exec(message)?.[1])).toEqual(['目录', '封面', '名词解释']))
test('what is lost is said by C12 and by no rule that needed it', () => {
  const tables = [...new Set(Object.values(tableOperands).flatMap((operands) => operands ?? []))].filter((operand) => !operand.includes(' '))
  const passed = tables.flatMap((id) => {
    const spoken = new Set<string>(judge(withoutTable(id)(booklet())).map(({ rule }) => rule))
    return Object.entries(tableOperands).flatMap(([rule, operands]) => (operands?.includes(id) === true && spoken.has(rule) ? [`${rule} without ${id}`] : []))
  })
  expect(passed).toEqual([])
})
test('every rule of documents that compares figures says what it needs', () => {
  const known = new Set([...Object.keys(tableOperands), ...Object.keys(sectionOperands)])
  const bySheet = /^E/u
  // One printing of one figure in several files: no place of the booklet.
  expect(rules.filter(({ id, appliesTo, tolerance }) => appliesTo === 'document' && tolerance !== 'none' && !bySheet.test(id) && !known.has(id) && id !== 'R13').map(({ id }) => id)).toEqual([])
  expect([...known].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
  expect(operandsOf('N06')).toEqual(['T05', 'T06', '说明六'])
})

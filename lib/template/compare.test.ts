import { expect, test } from 'vitest'
import { differenceLine, differencesBetween } from './compare'
import { templates, theTemplate } from './templates'

const between = (was: string, is: string): readonly string[] => differencesBetween(theTemplate(was), theTemplate(is)).map(differenceLine)

test('a form does not differ from itself', () => {
  for (const template of templates.values()) expect(differencesBetween(template, template)).toEqual([])
})

test('from one year to the next: codes that came, went and were renamed, and nothing else', () => {
  const lines = between('CN-2023-14', 'CN-2024-14')
  expect(lines).toEqual(expect.arrayContaining(['＋ 科目 20140：信访事务（一般公共预算）', '－ 科目 2010308：信访事务（一般公共预算）']))
  expect(lines.every((line) => line.includes('科目 '))).toBe(true)
})

test('from one place to another: its tables, their order and their numbers', () => {
  const lines = between('CN-2023-14', 'CN-2023-64')
  expect(lines.filter((line) => line.includes('编号'))).toEqual(['→ 公开07表《财政拨款“三公”经费支出决算表》编号：公开09 → 公开07', '→ 公开08表《政府性基金预算财政拨款收入支出决算表》编号：公开07 → 公开08', '→ 公开09表《国有资本经营预算财政拨款支出决算表》编号：公开08 → 公开09', '→ 相关信息统计表《部门决算公开相关信息统计表》编号：公开10 → 相关信息统计'])
  expect(lines.some((line) => line.startsWith('→ 印出的表和次序'))).toBe(true)
})

test('rows, notes, words, limits and rules are compared one by one', () => {
  const was = theTemplate('CN-2024-14')
  const [first, ...others] = was.tables
  if (first?.body.kind !== 'fixed') throw new Error('公开01 is fixed')
  const is = {
    ...was,
    tables: [{ ...first, notes: ['注：新的表注。'], body: { ...first.body, rows: first.body.rows.slice(1) } }, ...others],
    wording: { ...was.wording, nameLine: '单位名称：' },
    thresholds: { ...was.thresholds, releaseDays: 30 },
    rules: { ...was.rules, A01: { use: 'off', because: '另有规定' } as const },
  }
  const lines = differencesBetween(was, is).map(differenceLine)
  expect(lines.some((line) => line.startsWith('－ 公开01表《收入支出决算总表》各行：一、一般公共预算财政拨款收入'))).toBe(true)
  expect(lines).toEqual(expect.arrayContaining(['＋ 公开01表《收入支出决算总表》表注：注：新的表注。', '→ 用语 nameLine：部门名称： → 单位名称：', '→ 界限 releaseDays：20 → 30', '→ 规则 A01：{"use":"as-written"} → {"use":"off","because":"另有规定"}']))
})

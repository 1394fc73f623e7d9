import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '@/lib/rules/rules'
import { theTemplate } from '@/lib/template/templates'
import { main, REHEARSAL, SEED, WHOLE } from './rehearsal'
import { rehearsalText } from './rehearsal-text'
import { rehearse } from '@/lib/rehearsal/rehearse'

const kept = readFileSync(REHEARSAL, 'utf8')

test('docs/rehearsal.md names its seed, its cases and every rule there is; `npm run rehearse` writes it', () => {
  expect(kept).toContain(`种子 ${String(SEED)}，正确案例 ${String(WHOLE.cases)} 份`)
  expect(rules.filter(({ id, title }) => !kept.includes(`\n| ${id} | ${title} |`)).map(({ id }) => id)).toEqual([])
})
test('what it keeps is without false alarm, and with every mistake caught', () => {
  expect(kept).toContain('错误、警告级误报 0 条')
  expect([...kept.matchAll(/\| (\d+)／(\d+) \|/g)].filter(([, caught, made]) => caught !== made).map(([line]) => line)).toEqual([])
})
test('a miss and a false alarm are said', () => {
  const form = theTemplate('CN-2024-14')
  const rehearsal = rehearse(form, 3, { cases: 1, typos: 0, printedTypos: 0 })
  const text = rehearsalText({ ...rehearsal, falseAlarms: [{ rule: 'A08', severity: 'error', basis: 'facts', caseNumber: 1, message: '两种分类不相等' }], typos: { ...rehearsal.typos, breaking: 3, detected: 2, missed: [{ at: 'balances/openingBalance', kind: '一位数字打错', right: '1.00', wrong: '2.00', rules: ['I01'] }] } }, form)
  expect(text).toContain('误报 1 条')
  expect(text).toContain('66.66%')
  expect(text).toContain('- `balances/openingBalance` 一位数字打错：1.00 → 2.00（应由 I01 查出）')
}, 20_000)
test('refuses words it cannot use', () => {
  const said: string[] = []
  const words = { out: (text: string) => said.push(text), complain: (text: string) => said.push(text) }
  expect(main(['--template', 'CN-1999'], words)).toBe(2)
  expect(main(['--cases', 'many'], words)).toBe(2)
  expect(main(['--nonsense'], words)).toBe(2)
  expect(said.map((text) => text.slice(0, 3))).toEqual(['没有叫', '用法：', '用法：'])
})

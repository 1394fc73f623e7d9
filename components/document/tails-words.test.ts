import { expect, test } from 'vitest'
import { tailsOf } from '@/lib/document/tails'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { randomAccounts } from '@/testing/random-accounts'
import { hasTails, tailsOfTable, tailsSummary } from './tails-words'

const facts = randomAccounts(3, { codes: 14, funds: false, carriedOver: false, otherMoney: false })
const spending = (templateId: string) => {
  const report = buildReport(theTemplate(templateId), facts)
  return tailsOfTable(report, tailsOf(report), 'T03')
}

test('plain: how many tails a table has, and that they are rounding only', () => {
  const tails = spending('CN-2024-14')
  expect(tails.tails.length).toBeGreaterThan(0)
  expect(tails.tails.every(({ ref }) => ref.startsWith('T03!'))).toBe(true)
  expect(tailsSummary(tails)).toBe(`${String(tails.tails.length)} 处尾差，都只是四舍五入`)
})
test('balanced: how many figures moved, and no tails', () => {
  const tails = spending('CN-2024-14-B')
  expect(tails.tails).toEqual([])
  expect(tailsSummary(tails)).toBe(`已配平，${String(tails.moved.length)} 格与四舍五入差一个末位`)
})
test('a table with nothing to say stays without', () => {
  const report = buildReport(theTemplate('CN-2024-14'), facts)
  expect(hasTails(tailsOfTable(report, tailsOf(report), 'T08'))).toBe(false)
})

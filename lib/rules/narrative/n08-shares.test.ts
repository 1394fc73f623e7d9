import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, inTurn, said, verdictOf, withoutTable } from '@/testing/read-booklets'

test.each([
  ['三', '占比58.92%', '占比58.82%'],
  ['五（一）', '合计的91.58%', '合计的91.85%'],
  ['五（二）', '占比91.91%', '占比91.81%'],
  ['五（三）', '完成年初预算的104.17%', '完成年初预算的95.99%'],
  ['七', '占比100.00%', '占比10.00%'],
  ['九（一）', '完成全年预算的80.65%', '完成全年预算的86.05%'],
  ['十（二）', '总额的57.14%', '总额的57.41%'],
])('说明%s: %s printed %s', (section, from, to) => expect(verdictOf('N08', said(section, from, to))).toEqual(['N08 error']))
test('shows the division', () => expect(findingOf(said('五（二）', '占比91.91%', '占比91.81%')(booklet()), 'N08').message).toContain('印 91.81%，按 500.00÷544.00 计算为 91.91%'))
test('small amounts leave a percentage some room', () => expect(verdictOf('N08', said('九（一）', '完成全年预算的83.33%', '完成全年预算的83.50%'))).toEqual(['N08 notice']))
test('what the percentage is of may be lost', () => expect(verdictOf('N08', inTurn(said('五（一）', '合计的91.58%', '合计的91.85%'), withoutTable('T03')))).toEqual([]))

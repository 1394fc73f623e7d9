import { expect, test } from 'vitest'
import { paragraphs, said, verdictOf } from '@/testing/read-booklets'

test.each([
  ['五（三）', '增加18.00万元，增长3.73%', '减少18.00万元，增长3.73%'],
  ['五（三）', '增加18.00万元，增长3.73%', '减少18.00万元，下降3.73%'],
  ['五（三）', '增加18.00万元，增长3.73%', '增加-18.00万元，增长3.73%'],
  ['五（三）', '增加18.00万元，增长3.73%', '增加0.00万元，增长0.00%'],
  ['五（一）', '增加20.00万元', '增加600.00万元'],
  ['九（一）', '购置费支出0万元，与上年相同', '购置费支出0万元，比上年度增加0.00万元'],
  ['十（一）', '比2023年增加1.00万元，增长3.45%', '与上年相同'],
])('说明%s: %s → %s', (section, from, to) => expect(verdictOf('N11', said(section, from, to))).toEqual(['N11 error']))
test('more or less than the budget', () => {
  const told = (word: string) => paragraphs('五（三）', ([head = '', first = '', ...rest]) => [head, `${first.slice(0, -1)}，决算数${word}预算数。`, ...rest])
  expect(verdictOf('N11', told('大于'))).toEqual([])
  // What stands behind 主要原因 is a person's, and N22's.
  expect(verdictOf('N11', told('小于'))).toEqual([])
  const form = (word: string) => said('五（三）', '完成年初预算的104.17%', `决算数${word}预算数`)
  expect(verdictOf('N11', form('大于'))).toEqual([])
  expect(verdictOf('N11', form('小于'))).toEqual(['N11 error'])
})

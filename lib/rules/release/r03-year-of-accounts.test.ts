import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, document, said, sheet, table, verdictOf } from '@/testing/read-booklets'

test('heads', () => {
  expect(verdictOf('R03', table('T06', () => ({ year: '2023年度' })))).toEqual(['R03 error'])
  expect(verdictOf('R03', sheet(0, () => ({ year: '（2023年度）' })))).toEqual(['R03 error'])
  expect(verdictOf('R03', document(({ headings }) => ({ headings: headings.map((each) => ({ ...each, text: each.text.replace('2024', '2023') })) })))).toEqual(['R03 error'])
  expect(findingOf(table('T06', () => ({ year: '2023年度' }))(booklet()), 'R03').message).toContain('公开06表表头写“2023年”，应为 2024 年')
})
test('sentences', () => {
  expect(verdictOf('R03', said('一', '2024年度收入总计', '2023年度收入总计'))).toEqual(['R03 error'])
  expect(verdictOf('R03', said('一', '2024年度收入总计', '24年度收入总计'))).toEqual(['R03 error'])
  expect(verdictOf('R03', said('十（三）', '截至2024年12月31日', '截至2023年12月31日'))).toEqual(['R03 error'])
})
test('the year compared with is the one before', () => expect(verdictOf('R03', said('十（一）', '比2023年', '比2022年'))).toEqual(['R03 error']))
test('a person’s words are R04’s', () => expect(verdictOf('R03', said('五（一）', '道路护栏更换里程比上年长', '道路护栏比2021年长'))).toEqual([]))

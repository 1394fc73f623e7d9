import { expect, test } from 'vitest'
import { printed, verdict, withoutTable } from '@/testing/judged'

test('one 类 printed otherwise', () => {
  const subject = printed({ 'T01!R32:c2': '501.00' })
  expect(verdict(subject)).toEqual(['A03 error', 'I02 error'])
  // Without 公开03 there is nothing to compare with.
  expect(verdict(withoutTable(subject, 'T03'))).not.toContain('A03 error')
})
test('a 类 that the summary has no row for', () => {
  const subject = printed({})
  const { report } = subject
  const template = { ...report.template, categories: report.template.categories.filter(({ code }) => code !== '221') }
  expect(verdict({ ...subject, report: { ...report, template } })).toContain('A03 error')
})

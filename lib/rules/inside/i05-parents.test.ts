import { expect, test } from 'vitest'
import { findingOf, printed, verdict } from '@/testing/judged'

test('a 款 that is not the sum of its 项', () => {
  const subject = printed({ 'T05!20103:c3': '300.10' })
  expect(verdict(subject)).toContain('I05 error')
  expect(findingOf(subject, 'I05').rule).toBe('I05')
})
test('no 项 under a 款 with money is a difference, never a pass', () => {
  const subject = printed({})
  const tables = subject.report.tables.map((table) => ({ ...table, rows: table.rows.filter((row) => !(table.template.id === 'T05' && row.key === '2210201')) }))
  const finding = findingOf({ ...subject, report: { ...subject.report, tables } }, 'I05')
  expect([finding.severity, finding.cells.map((cell) => cell.ref), finding.difference]).toEqual(['error', ['T05!22102:c1'], '18.00'])
})
test('withheld for secrecy it is a notice', () => {
  const subject = printed({ 'T05!20103:c3': '300.10' })
  const tables = subject.report.tables.map((table) => (table.template.id === 'T05' ? { ...table, template: { ...table.template, notes: ['注：部分项级科目涉密，不予列示。'] } } : table))
  expect(verdict({ ...subject, report: { ...subject.report, tables } })).toContain('I05 notice')
})

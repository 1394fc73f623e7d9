import { expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import { tailsWords, withoutTails } from './tails'

test('尾差 are told together by table, and every other finding stays as it is', () => {
  const thirds = { '2010301/basic': '33.00', '2010302/basic': '33.00', '2010401/basic': '33.00' }
  const report = buildReport(theTemplate('CN-2024-14'), factsWith(Object.fromEntries(Object.entries(thirds).map(([place, value]) => [`expenditureByFunction/${place}`, value]))))
  const findings = judge({ report, narrative: tell(report), basis: 'facts' })
  const { others, tails } = withoutTails(findings, report)
  const told = findings.filter((finding) => finding.rule === 'I16')
  expect(told.length).toBeGreaterThan(0)
  expect(others).toEqual(findings.filter((finding) => finding.rule !== 'I16'))
  expect(tails.map((each) => each.table)).toContain('公开03表')
  expect(tails.flatMap((each) => each.findings)).toHaveLength(told.length)
  const [first] = tails
  if (first !== undefined) expect(tailsWords(first)).toMatch(/^公开\d\d表 \d+ 处尾差，均?在四舍五入允许范围内$/u)
})

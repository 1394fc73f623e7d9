import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const named = { 'performance/projects/p2/name': '补充公用经费' }

test('half of the public use expenses', () => {
  expect(verdict(stated(named))).toEqual(['P03 warning'])
  expect(findingOf(stated(named), 'P03').message).toContain('附件2名称为公用、办公经费，全年执行数合计 50 万元，为公用经费 30.00 万元的 1.67 倍')
  expect(verdict(stated({ ...named, 'performance/projects/p2/funds/f1/executed': '150000' }))).not.toContain('P03 warning')
})

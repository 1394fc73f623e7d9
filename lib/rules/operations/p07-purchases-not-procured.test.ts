import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const named = { 'performance/projects/p2/name': '排水设备购置' }

test('bought, but not procured', () => {
  expect(verdict(stated(named))).toEqual(['P07 warning'])
  expect(verdict(stated({ ...named, 'governmentProcurement/goods': '500000' }))).not.toContain('P07 warning')
})

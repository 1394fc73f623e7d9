import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('P06'))

test('more than could be spent on it', () => {
  expect(only({ 'governmentProcurement/goods': '3650000' })).toEqual([])
  expect(only({ 'governmentProcurement/goods': '3650001' })).toEqual(['P06 warning'])
  expect(findingOf(stated({ 'governmentProcurement/goods': '37850000' }), 'P06').message).toContain('疑似小数点或单位有误')
})

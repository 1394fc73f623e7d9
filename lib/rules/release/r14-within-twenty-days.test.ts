import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const released = (approvedOn: string, publishedOn: string) => stated({}, { release: { approvedOn, publishedOn } })

test('twenty days are allowed, across the end of a month', () => {
  expect(verdict(released('2025-08-20', '2025-09-09'))).toEqual([])
  expect(verdict(released('2025-08-20', '2025-09-10'))).toEqual(['R14 warning'])
  expect(findingOf(released('2025-08-20', '2025-09-10'), 'R14').message).toBe('2025-08-20 批复，2025-09-10 公开，相隔 21 日，规定 20 日内公开。请尽快公开，并写明延迟的原因。')
})
test('without the days nothing is checked', () => expect(verdict(stated({}))).toEqual([]))

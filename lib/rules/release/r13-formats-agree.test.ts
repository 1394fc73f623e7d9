import { expect, test } from 'vitest'
import { findingOf } from '@/testing/judged'
import { booklet, document, verdictOf, type Mutation } from '@/testing/read-booklets'

const formats = (...figures: readonly (readonly string[])[]): Mutation => document(() => ({ formats: figures.map((each, index) => ({ name: ['PDF', 'Excel', 'Word'][index] ?? '', figures: each })) }))

test('the same figures in any order, separated or not', () => expect(verdictOf('R13', formats(['1,594.00', '50.00'], ['50.00', '1594.00']))).toEqual([]))
test('one figure otherwise, or once more', () => {
  expect(verdictOf('R13', formats(['594.00', '50.00'], ['594.00', '50.01']))).toEqual(['R13 error'])
  expect(verdictOf('R13', formats(['594.00', '50.00'], ['594.00', '50.00', '50.00'], ['594.00', '50.00']))).toEqual(['R13 error'])
  expect(findingOf(formats(['594.00', '50.00'], ['594.00', '50.01'])(booklet()), 'R13').message).toContain('PDF多出 50.00，Excel多出 50.01')
})

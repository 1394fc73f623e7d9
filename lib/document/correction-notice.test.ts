import { describe, expect, it } from 'vitest'
import { changed, consistentFacts, reportOf } from '@/testing/judged'
import { tell } from '@/lib/narrative/narrative'
import type { Facts } from '@/lib/facts/facts'
import { compose } from './compose'
import { correctionNotice } from './correction-notice'

const bookletOf = (facts: Facts) => {
  const report = reportOf(facts)
  return compose(report, tell(report))
}

describe('correctionNotice', () => {
  it('of the same booklet has nothing to say', () => {
    expect(correctionNotice(bookletOf(consistentFacts), bookletOf(consistentFacts))).toEqual({ figures: [], texts: [] })
  })

  it('names each changed figure by table, row and column, and the sentences that tell it', () => {
    const { figures, texts } = correctionNotice(bookletOf(consistentFacts), bookletOf(changed(consistentFacts, { 'threePublicExpenses/final/reception': '1234500.00' })))
    const reception = figures.find(({ new: is }) => is === '123.45')
    expect(reception?.table).toBe('公开09')
    expect(reception?.label).toContain('接待')
    expect(reception?.label).not.toMatch(/^\d+$/u)
    expect(reception?.sentences.length).toBeGreaterThan(0)
    const changedPlaces = new Set(texts.map(({ id }) => id))
    expect(reception?.sentences.every((id) => changedPlaces.has(id))).toBe(true)
    expect(texts.every((text) => text.old !== text.new && text.heading !== '')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { thenAndNow } from './then-and-now'

describe('thenAndNow', () => {
  it('keeps the quote whatever becomes of its place', () => {
    expect(thenAndNow('672.83', '672.83')).toEqual({ then: '672.83', now: '672.83', changed: false })
    expect(thenAndNow('672.83', '682.83')).toEqual({ then: '672.83', now: '682.83', changed: true })
    expect(thenAndNow('672.83', null)).toEqual({ then: '672.83', now: null, changed: true })
  })

  it('cuts long sentences to where they differ', () => {
    const [before, after] = ['甲'.repeat(50), '乙'.repeat(50)]
    expect(thenAndNow(`${before}672.83万元${after}`, `${before}68万元${after}`)).toEqual({ then: `……${'甲'.repeat(15)}672.83万元${'乙'.repeat(14)}……`, now: `……${'甲'.repeat(15)}68万元${'乙'.repeat(14)}……`, changed: true })
  })

  it('shows what was added to the end of a sentence', () => {
    expect(thenAndNow('甲'.repeat(70), `${'甲'.repeat(70)}补充`)).toEqual({ then: `……${'甲'.repeat(16)}`, now: `……${'甲'.repeat(16)}补充`, changed: true })
  })
})

import { describe, expect, it } from 'vitest'
import { shownFigure } from './shown-figure'

describe('a figure on a screen', () => {
  it('groups the thousands of an amount and keeps its decimals', () => {
    expect(shownFigure({ printed: '1204.16', exact: '12,041,600.00', measure: 'amount' })).toBe('1,204.16')
    expect(shownFigure({ printed: '-1204567.123456', exact: '', measure: 'amount' })).toBe('-1,204,567.123456')
    expect(shownFigure({ printed: '12041600', exact: '12,041,600.00', measure: 'amount' })).toBe('12,041,600')
  })

  it('leaves a count as it is, and shows the exact figure where nothing is printed', () => {
    expect(shownFigure({ printed: '1204', exact: '1204', measure: 'count' })).toBe('1204')
    expect(shownFigure({ printed: '', exact: '0.00', measure: 'amount' })).toBe('0.00')
  })
})

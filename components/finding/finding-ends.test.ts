import { describe, expect, it } from 'vitest'
import { comparedWords, sidesOf } from './finding-ends'

const cell = (ref: `${string}!${string}:${string}`, value: string) => ({ ref, label: ref, value })

describe('sidesOf', () => {
  it('sets one cell against one cell', () => {
    const sides = sidesOf({ cells: [cell('T03!total:c2', '2374460.00'), cell('T06!total:amount', '2374360.00')], left: '2374460.00', right: '2374360.00', unit: '元' })
    expect(sides.map((side) => [side.label, side.value])).toEqual([['T03!total:c2', '2,374,460.00'], ['T06!total:amount', '2,374,360.00']])
  })

  it('finds where a sum of cells ends', () => {
    const sides = sidesOf({ cells: [cell('a!1:c', '10.00'), cell('a!2:c', ''), cell('a!3:c', '5.00'), cell('b!1:c', '14.00')], left: '15.00', right: '14.00', unit: '元' })
    expect(sides.map((side) => side.cells.length)).toEqual([3, 1])
    expect(sides[0]?.label).toBe('a!1:c 等 3 项合计')
  })

  it('has a side without cells where the other figure is computed', () => {
    expect(sidesOf({ cells: [cell('a!1:c', '80.00')], left: '80.00', right: '100.00', unit: '分' })[1]).toEqual({ label: '另一处', value: '100.00', cells: [] })
  })

  it('lists the cells where nothing is compared', () => {
    expect(sidesOf({ cells: [cell('a!1:c', ''), cell('a!2:c', '3')], left: '', right: '', unit: '' })).toHaveLength(2)
  })
})

describe('comparedWords', () => {
  it('groups money and leaves counts and rates', () => {
    expect(comparedWords('-1234567.5', '元')).toBe('－1,234,567.5')
    expect(comparedWords('1204', '辆')).toBe('1204')
    expect(comparedWords('', '元')).toBe('')
  })
})

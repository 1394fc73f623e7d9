import { describe, expect, it } from 'vitest'
import { belowToType, motionOf, moved, nextToType, type Place } from './navigation'

const size = { rows: 4, columns: 3 }
/** The first row and the first column are computed. */
const isOpen = ({ row, column }: Place) => row > 0 && column > 0

describe('moving about a grid', () => {
  it('stays inside', () => {
    expect(moved(size, { row: 0, column: 0 }, 'up')).toEqual({ row: 0, column: 0 })
    expect(moved(size, { row: 3, column: 2 }, 'down')).toEqual({ row: 3, column: 2 })
    expect(moved(size, { row: 1, column: 1 }, 'page-down')).toEqual({ row: 3, column: 1 })
    expect(moved(size, { row: 2, column: 1 }, 'row-end')).toEqual({ row: 2, column: 2 })
    expect(moved(size, { row: 2, column: 1 }, 'start')).toEqual({ row: 0, column: 0 })
  })

  it('reads keys as people know them from spreadsheets', () => {
    expect(motionOf({ key: 'Home', ctrl: false })).toBe('row-start')
    expect(motionOf({ key: 'End', ctrl: true })).toBe('end')
    expect(motionOf({ key: 'a', ctrl: false })).toBeNull()
  })

  it('takes Tab to the next cell that can be typed into, over row ends, and out after the last', () => {
    expect(nextToType(size, { row: 1, column: 2 }, 1, isOpen)).toEqual({ row: 2, column: 1 })
    expect(nextToType(size, { row: 3, column: 2 }, 1, isOpen)).toBeNull()
    expect(nextToType(size, { row: 2, column: 1 }, -1, isOpen)).toEqual({ row: 1, column: 2 })
    expect(nextToType(size, { row: 1, column: 1 }, -1, isOpen)).toBeNull()
  })

  it('takes Enter down past computed rows, and stays at the foot', () => {
    expect(belowToType(size, { row: 0, column: 1 }, 1, isOpen)).toEqual({ row: 1, column: 1 })
    expect(belowToType(size, { row: 3, column: 1 }, 1, isOpen)).toEqual({ row: 3, column: 1 })
  })
})

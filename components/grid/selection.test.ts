import { describe, expect, it } from 'vitest'
import { edgeFrom, type Place } from './navigation'
import { commandOf } from './grid-keys'
import { extendedTo, nextWithin, placesIn, rangeOf, selectionAt, within } from './selection'

const place = (row: number, column: number): Place => ({ row, column })
const open = () => true

describe('a selection', () => {
  it('spans from the cell that is typed into to where one went, whichever way', () => {
    const selection = extendedTo(extendedTo(selectionAt(place(3, 2)), place(5, 4)), place(1, 0))
    expect(selection.active).toEqual(place(3, 2))
    expect(rangeOf(selection)).toEqual({ top: 1, left: 0, bottom: 3, right: 2 })
    expect(placesIn(rangeOf(selection))).toHaveLength(9)
  })

  it('stays inside a grid that became smaller', () => {
    expect(within({ rows: 2, columns: 2 }, extendedTo(selectionAt(place(1, 1)), place(9, 9)))).toEqual({ active: place(1, 1), from: place(1, 1), to: place(1, 1) })
  })

  it('is gone round by Tab along rows and by Enter along columns', () => {
    const range = { top: 1, left: 1, bottom: 2, right: 2 }
    const round = (by: 'row' | 'column', step: 1 | -1) => {
      const seen = [place(1, 1)]
      for (let index = 0; index < 4; index += 1) seen.push(nextWithin(range, seen.at(-1) ?? place(1, 1), step, by, open))
      return seen.map(({ row, column }) => `${String(row)}${String(column)}`).join(' ')
    }
    expect(round('row', 1)).toBe('11 12 21 22 11')
    expect(round('column', 1)).toBe('11 21 12 22 11')
    expect(round('row', -1)).toBe('11 22 21 12 11')
    expect(nextWithin(range, place(1, 1), 1, 'row', ({ row }) => row === 2)).toEqual(place(2, 1))
    expect(nextWithin(range, place(1, 1), 1, 'row', () => false)).toEqual(place(1, 1))
  })
})

describe('Ctrl and an arrow', () => {
  const filled = new Set([1, 2, 3, 6])
  const jump = (row: number, direction: 'up' | 'down') => edgeFrom({ rows: 9, columns: 1 }, place(row, 0), direction, (at) => filled.has(at.row)).row

  it('goes to the end of what is filled, to the next filled cell, to the edge', () => {
    expect([jump(1, 'down'), jump(3, 'down'), jump(6, 'down'), jump(0, 'down'), jump(6, 'up'), jump(3, 'up'), jump(1, 'up'), jump(8, 'down')]).toEqual([3, 6, 8, 1, 3, 1, 0, 8])
  })
})

describe('keys', () => {
  const of = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => commandOf({ key, ctrl: false, shift: false, alt: false, ...more })

  it('are those of a spreadsheet', () => {
    expect(of('ArrowDown', { shift: true })).toEqual({ kind: 'move', motion: 'down', extend: true })
    expect(of('ArrowDown', { ctrl: true, shift: true })).toEqual({ kind: 'jump', direction: 'down', extend: true })
    expect(of('End', { ctrl: true })).toEqual({ kind: 'move', motion: 'end', extend: false })
    expect(of('d', { ctrl: true })).toEqual({ kind: 'fill', towards: 'down' })
    expect(of('A', { ctrl: true })).toEqual({ kind: 'select-all' })
  })

  it('leave characters and the browser’s own shortcuts alone', () => {
    for (const command of [of('a'), of('Process'), of('t', { ctrl: true }), of('r', { ctrl: true, shift: true }), of('ArrowLeft', { alt: true }), of('c', { ctrl: true })]) expect(command).toBeNull()
  })
})

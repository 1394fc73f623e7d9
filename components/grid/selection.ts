import { nextToType, type Place, type Size } from './navigation'

/** A rectangle of cells, both ends included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** The chosen cells: a rectangle from one corner to another, and the one cell in it that is typed into. */
export type Selection = { readonly active: Place; readonly from: Place; readonly to: Place }

export const selectionAt = (place: Place): Selection => ({ active: place, from: place, to: place })

export const rangeOf = ({ from, to }: Selection): Range => ({
  top: Math.min(from.row, to.row), left: Math.min(from.column, to.column), bottom: Math.max(from.row, to.row), right: Math.max(from.column, to.column),
})

export const heightOf = ({ top, bottom }: Range): number => bottom - top + 1
export const widthOf = ({ left, right }: Range): number => right - left + 1
export const cellCount = (range: Range): number => heightOf(range) * widthOf(range)
export const holds = ({ top, left, bottom, right }: Range, { row, column }: Place): boolean => row >= top && row <= bottom && column >= left && column <= right

/** Shift and an arrow, Shift and a click: the cell typed into stays, the opposite corner moves. */
export const extendedTo = ({ active }: Selection, to: Place): Selection => ({ active, from: active, to })

/** Whole rows or columns, or everything; the cell typed into is the given one. */
export const spanning = (active: Place, from: Place, to: Place): Selection => ({ active, from, to })

/** The selection inside a grid that may have become smaller. */
export const within = ({ rows, columns }: Size, { active, from, to }: Selection): Selection => {
  const inside = ({ row, column }: Place): Place => ({ row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) })
  return { active: inside(active), from: inside(from), to: inside(to) }
}

/** The cells of a rectangle, row by row. */
export const placesIn = (range: Range): readonly Place[] =>
  Array.from({ length: cellCount(range) }, (_, index) => ({ row: range.top + Math.floor(index / widthOf(range)), column: range.left + (index % widthOf(range)) }))

/** Tab and Enter in a chosen rectangle go round inside it: by rows or by columns, over what cannot be typed into. */
export const nextWithin = (range: Range, at: Place, step: 1 | -1, by: 'row' | 'column', isOpen: (place: Place) => boolean): Place => {
  const [height, width] = [heightOf(range), widthOf(range)]
  // Going down the columns is going along the rows of the rectangle turned over.
  const turned = by === 'column'
  const size: Size = turned ? { rows: width, columns: height } : { rows: height, columns: width }
  const outer = ({ row, column }: Place): Place => (turned ? { row: range.top + column, column: range.left + row } : { row: range.top + row, column: range.left + column })
  const here: Place = turned ? { row: at.column - range.left, column: at.row - range.top } : { row: at.row - range.top, column: at.column - range.left }
  const isOpenInside = (place: Place): boolean => isOpen(outer(place))
  const edge: Place = step === 1 ? { row: 0, column: -1 } : { row: size.rows - 1, column: size.columns }
  const next = nextToType(size, here, step, isOpenInside) ?? nextToType(size, edge, step, isOpenInside)
  return next === null ? at : outer(next)
}

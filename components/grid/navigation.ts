/** A cell by its position among the rows and columns on the page. */
export type Place = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number }

export type Motion = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'start' | 'end' | 'page-up' | 'page-down'

const PAGE = 10

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** Where an arrow key leads: always inside the grid. */
export const moved = ({ rows, columns }: Size, at: Place, motion: Motion): Place => {
  const to = (row: number, column: number): Place => ({ row: within(row, rows), column: within(column, columns) })
  switch (motion) {
    case 'up':
      return to(at.row - 1, at.column)
    case 'down':
      return to(at.row + 1, at.column)
    case 'left':
      return to(at.row, at.column - 1)
    case 'right':
      return to(at.row, at.column + 1)
    case 'row-start':
      return to(at.row, 0)
    case 'row-end':
      return to(at.row, columns - 1)
    case 'start':
      return to(0, 0)
    case 'end':
      return to(rows - 1, columns - 1)
    case 'page-up':
      return to(at.row - PAGE, at.column)
    case 'page-down':
      return to(at.row + PAGE, at.column)
  }
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Readonly<Record<Direction, Place>> = { up: { row: -1, column: 0 }, down: { row: 1, column: 0 }, left: { row: 0, column: -1 }, right: { row: 0, column: 1 } }

/** `Ctrl` and an arrow: to the end of the filled cells one stands in, else to the next filled one, else to the edge. */
export const edgeFrom = ({ rows, columns }: Size, at: Place, direction: Direction, isFilled: (place: Place) => boolean): Place => {
  const step = steps[direction]
  const next = ({ row, column }: Place): Place | null => {
    const place = { row: row + step.row, column: column + step.column }
    return place.row < 0 || place.row >= rows || place.column < 0 || place.column >= columns ? null : place
  }
  const first = next(at)
  if (first === null) return at
  const alongFilled = isFilled(at) && isFilled(first)
  let here = first
  for (let beyond = next(here); beyond !== null; beyond = next(here)) {
    if (alongFilled ? !isFilled(beyond) : isFilled(here)) return here
    here = beyond
  }
  return here
}

type Keys = { readonly key: string; readonly ctrl: boolean }

/** The motion of a key, where it is one. */
export const motionOf = ({ key, ctrl }: Keys): Motion | null => {
  switch (key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'ArrowLeft':
      return 'left'
    case 'ArrowRight':
      return 'right'
    case 'Home':
      return ctrl ? 'start' : 'row-start'
    case 'End':
      return ctrl ? 'end' : 'row-end'
    case 'PageUp':
      return 'page-up'
    case 'PageDown':
      return 'page-down'
    default:
      return null
  }
}

/** `Tab` and `Shift Tab`: the next cell that can be typed into, in reading order; null leaves the grid. */
export const nextToType = ({ rows, columns }: Size, at: Place, step: 1 | -1, isOpen: (place: Place) => boolean): Place | null => {
  for (let index = at.row * columns + at.column + step; index >= 0 && index < rows * columns; index += step) {
    const place = { row: Math.floor(index / columns), column: index % columns }
    if (isOpen(place)) return place
  }
  return null
}

/** `Enter` after typing: the next cell below that can be typed into, or the same one at the foot. */
export const belowToType = ({ rows }: Size, at: Place, step: 1 | -1, isOpen: (place: Place) => boolean): Place => {
  for (let row = at.row + step; row >= 0 && row < rows; row += step) if (isOpen({ row, column: at.column })) return { row, column: at.column }
  return at
}

import { rangeOf, type Selection } from './selection'

const SELECTED = 'aria-selected'
const SIDE = 'data-side'

/** Marks the chosen cells and the sides of the rectangle on the page itself, and takes the marks off what was `marked` before: a selection that grows by a row touches a row of cells and renders nothing. Answers what is marked now. */
export const paintRange = (table: HTMLTableElement, selection: Selection, marked: ReadonlySet<Element>): ReadonlySet<Element> => {
  const range = rangeOf(selection)
  const many = range.top !== range.bottom || range.left !== range.right
  table.toggleAttribute('data-many', many)
  const wanted = new Map<Element, string>()
  // The order of rows, after that of the head, is the order of their places: one lookup a row.
  const { rows } = table
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (const cell of rows[row + 1]?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
      const column = Number.parseInt(cell.dataset['column'] ?? '', 10)
      if (column < range.left || column > range.right) continue
      const sides = many ? [row === range.top && 'top', column === range.right && 'right', row === range.bottom && 'bottom', column === range.left && 'left'] : []
      wanted.set(cell, sides.filter((side) => side !== false).join(' '))
    }
  }
  for (const cell of marked) {
    if (wanted.has(cell)) continue
    cell.removeAttribute(SELECTED)
    cell.removeAttribute(SIDE)
  }
  for (const [cell, sides] of wanted) {
    cell.setAttribute(SELECTED, 'true')
    if (sides === '') cell.removeAttribute(SIDE)
    else if (cell.getAttribute(SIDE) !== sides) cell.setAttribute(SIDE, sides)
  }
  return new Set(wanted.keys())
}

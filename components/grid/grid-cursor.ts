import type { Editor } from './grid-elements'
import type { GridColumn } from './grid-model'
import { paintRange } from './paint-range'
import type { Selection } from './selection'

/** What the cursor has to know of the chosen cell; `pen` is null where nothing can be typed. */
export type CursorPlace = { readonly cell: HTMLElement | null; readonly pen: Pick<GridColumn, 'input' | 'suggestions'> | null }

const makePen = (tag: 'input' | 'textarea'): Editor => {
  const pen = document.createElement(tag)
  pen.dataset['editor'] = ''
  pen.dataset['ready'] = ''
  pen.autocomplete = 'off'
  pen.spellcheck = false
  if (pen instanceof HTMLInputElement) pen.size = 1
  else pen.rows = pen.cols = 1
  return pen
}

const fit = (pen: Editor, cell: HTMLElement, { input }: Pick<GridColumn, 'input'>): void => {
  pen.className = input === 'text' ? 'cell-input' : 'cell-input figures'
  pen.inputMode = input === 'text' ? 'text' : 'decimal'
  pen.setAttribute('aria-labelledby', cell.id)
  const isInvalid = cell.getAttribute('aria-invalid')
  if (isInvalid === null) pen.removeAttribute('aria-invalid')
  else pen.setAttribute('aria-invalid', isInvalid)
}

/**
 * Where one stands in a grid, drawn on the page itself and not by React: a step from cell to cell is the most frequent thing an
 * accountant does, and rendering a grid and two rows for it cost three times what it costs to mark two cells (decision 010).
 *
 * In the chosen cell stands a pen: an input, unseen and empty, that has the focus, so that an input method takes hold of
 * the very first key, which it would not of a cell. With the first character it is seen. The next cell gets another pen, for
 * an input that is moved loses its focus, and a screen reader says only what gets it.
 */
export const createGridCursor = () => {
  const spare: Readonly<Record<'input' | 'textarea', Editor[]>> = { input: [], textarea: [] }
  let at: HTMLElement | null = null
  let pen: Editor | null = null
  let head: Element | null = null
  let marked: ReadonlySet<Element> = new Set()
  /** The cell was not drawn yet when it was to be focused. */
  let owesFocus = false

  const putAway = (old: Editor | null): void => {
    if (old === null) return
    old.remove()
    spare[old instanceof HTMLInputElement ? 'input' : 'textarea'].push(old)
  }
  const mark = (cell: HTMLElement | null, column: Element | null): void => {
    if (cell !== at) {
      at?.removeAttribute('data-chosen')
      at?.setAttribute('tabindex', '-1')
      at?.parentElement?.removeAttribute('data-here')
      at = cell
    }
    cell?.setAttribute('data-chosen', '')
    cell?.parentElement?.setAttribute('data-here', '')
    if (column !== head) {
      head?.removeAttribute('data-here')
      head = column
    }
    column?.setAttribute('data-here', '')
  }
  const penFor = (column: Pick<GridColumn, 'input' | 'suggestions'>): Editor => {
    const tag = column.input === 'text' && column.suggestions === undefined ? 'textarea' : 'input'
    return spare[tag].pop() ?? makePen(tag)
  }

  return {
    /** The pen in the chosen cell; null where nothing can be typed. */
    pen: (): Editor | null => pen,
    /** Marks the chosen cells and brings the pen; `withFocus`: the person is here and not elsewhere on the page. */
    show: (table: HTMLTableElement, selection: Selection, { cell, pen: column }: CursorPlace, withFocus: boolean): void => {
      mark(cell, table.tHead?.querySelector(`[aria-colindex="${String(selection.active.column + 1)}"]`) ?? null)
      marked = paintRange(table, selection, marked)
      const focuses = withFocus || owesFocus
      owesFocus = focuses && cell === null
      const old = pen
      if (cell !== null && column !== null) {
        if (old === null || old.parentElement !== cell) {
          pen = penFor(column)
          fit(pen, cell, column)
          cell.append(pen)
        }
        cell.tabIndex = -1
        // A pen that lost its cell had the focus with it.
        if (focuses || (old !== pen && old !== null && old === document.activeElement)) pen?.focus()
      } else {
        pen = null
        if (cell !== null) cell.tabIndex = 0
        if (focuses) cell?.focus()
      }
      if (old !== pen) putAway(old)
    },
    /** The pen is seen: something is being written, under this name. */
    write: (name: string, list: string | null): void => {
      if (pen === null) return
      pen.parentElement?.setAttribute('data-writing', '')
      delete pen.dataset['ready']
      pen.removeAttribute('aria-labelledby')
      pen.setAttribute('aria-label', name)
      if (list !== null) pen.setAttribute('list', list)
    },
    /** Nothing is being written any more. */
    rest: (): void => {
      if (pen === null) return
      pen.parentElement?.removeAttribute('data-writing')
      pen.dataset['ready'] = ''
      pen.value = ''
      pen.removeAttribute('list')
      pen.removeAttribute('aria-label')
      if (pen.parentElement !== null) pen.setAttribute('aria-labelledby', pen.parentElement.id)
    },
  }
}

export type GridCursor = ReturnType<typeof createGridCursor>

'use client'
import './grid.css'
import { type CompositionEvent, type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { EditBar } from './edit-bar'
import { cellElement, editorIn, isEditor } from './grid-elements'
import type { Ground } from './grid-ground'
import { GridHead } from './grid-head'
import { commandOf, isOfInputMethod } from './grid-keys'
import { isOpen, type CellOf, type GridCell, type GridColumn, type GridRow, type RowCodes, type RowList } from './grid-model'
import { GridRowView } from './grid-row'
import { gridTracks } from './grid-tracks'
import { rowCount, rowGroups } from './row-groups'
import { belowToType, edgeFrom, motionOf, moved, nextToType, type Place } from './navigation'
import { RangeWords } from './range-words'
import { cellCount, extendedTo, nextWithin, placesIn, rangeOf, selectionAt, spanning, within, type Selection } from './selection'
import { useCellSession } from './use-cell-session'
import { useFreshRow } from './use-fresh-row'
import { useGridClipboard } from './use-grid-clipboard'
import { useGridFocus } from './use-grid-focus'
import { placeAt, useGridMouse } from './use-grid-mouse'
import { usePaste } from './use-paste'
import { useRangeEdits } from './use-range-edits'
import { useWidths } from './use-widths'

type DataGridProps = {
  /** What the grid holds: `支出决算，按功能科目`. */
  readonly label: string
  readonly rows: readonly GridRow[]
  /** The columns in sight. */
  readonly columns: readonly GridColumn[]
  /** All of them, where some are folded or a phone shows one at a time: a paste may fill them too. */
  readonly allColumns?: readonly GridColumn[] | undefined
  readonly cellOf: CellOf
  readonly readOnly: boolean
  readonly nameHead: string
  readonly codes?: RowCodes | undefined
  readonly list?: RowList | undefined
  readonly onRemove?: ((row: GridRow) => void) | undefined
  /** Columns that are blank all over and folded into one. */
  readonly folded?: { readonly count: number; readonly onUnfold: () => void } | undefined
  /** The last row, where one is added. */
  readonly foot?: ReactNode
  /** Pixels of the first column, where names are short; otherwise it takes what the figures leave. */
  readonly nameWidth?: number | undefined
}

/** The foot of the table has controls of its own. */
const isInCell = ({ target }: { readonly target: EventTarget }): boolean => placeAt(target) !== null
const rowWords = (row: GridRow | undefined): string => (row === undefined ? '' : row.code === '' ? row.name : row.code)

/** Where one begins: the first cell of an item that can be typed into. */
const firstToType = (rows: readonly GridRow[], columns: readonly GridColumn[], cellOf: CellOf): Place => {
  const row = rows.findIndex((each) => each.weight === 'item' && columns.some((column) => isOpen(cellOf(each, column))))
  const item = rows[row]
  return item === undefined ? { row: 0, column: 0 } : { row, column: columns.findIndex((column) => isOpen(cellOf(item, column))) }
}

/** Facts in rows and columns, walked, chosen, copied and filled like a spreadsheet. */
export const DataGrid = ({ label, rows: standing, columns, allColumns, cellOf, readOnly, nameHead, codes, list, onRemove, folded, foot, nameWidth }: DataGridProps) => {
  const store = useLiveStore()
  const table = useRef<HTMLTableElement>(null)
  const leaves = useRef(false)
  /** An input method is at work in the chosen cell. */
  const composing = useRef(false)
  const session = useCellSession()
  const { rows, orderEdit, room } = useFreshRow(standing, list, readOnly)
  const [selected, setSelected] = useState<Selection>(() => selectionAt(firstToType(standing, columns, cellOf)))
  const paste = usePaste(orderEdit)

  const widths = useWidths(rows, columns, cellOf)
  const groups = useMemo(() => rowGroups(rows), [rows])
  const size = { rows: rows.length, columns: columns.length }
  const selection = within(size, selected)
  const { active: here, to } = selection
  const range = rangeOf(selection)
  const many = cellCount(range) > 1
  const ground: Ground = { rows, columns, all: allColumns ?? columns, cellOf, codes, list: list === undefined ? undefined : { ...list, room } }
  const [row, column] = [rows[here.row], columns[here.column]]

  const cellAt = ({ row: r, column: c }: Place): GridCell | null => {
    const [of, under] = [rows[r], columns[c]]
    return of === undefined || under === undefined ? null : cellOf(of, under)
  }
  const cell = cellAt(here)
  const textAt = (place: Place): string => {
    const found = cellAt(place)
    if (found === null || found.kind === 'void') return ''
    return found.kind === 'fact' || found.kind === 'locked' ? store.textOf(found.key) : found.kind === 'computed' ? store.cellWords(found.ref).text : found.text
  }
  const isOpenAt = (place: Place): boolean => {
    const found = cellAt(place)
    return found !== null && isOpen(found)
  }

  const focusOn = useGridFocus(table, selection, selected)

  const select = (next: Selection): void => {
    // A composition is taken over by leaving its input, before the selection goes on.
    if (composing.current) editorIn(cellElement(table.current, here))?.blur()
    session.finish()
    focusOn(next)
    leaves.current = false
    setSelected(next)
  }
  const go = (place: Place): void => { select(selectionAt(place)) }
  const move = (place: Place, extend: boolean): void => {
    if (!extend) return go(place)
    select(extendedTo(selection, place))
    cellElement(table.current, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  /** Enter and Tab stay inside a chosen rectangle. */
  const step = (by: 'row' | 'column', direction: 1 | -1): boolean => {
    if (many) select({ ...selection, active: nextWithin(range, here, direction, by, isOpenAt) })
    return many
  }

  const startSession = (place: Place, mode: 'replace' | 'edit'): boolean => {
    const [target, of] = [cellAt(place), rows[place.row]]
    if (readOnly || target?.kind !== 'fact') return false
    if (of?.fresh === true) store.apply(orderEdit([of.key]), `增加一${list?.what ?? '行'}`)
    session.begin(target.key, mode, `改写 ${rowWords(of)}`)
    return true
  }
  const edit = (place: Place): void => {
    if (readOnly || !isOpenAt(place)) return
    flushSync(() => {
      if (place.row !== here.row || place.column !== here.column) go(place)
      startSession(place, 'edit')
    })
    const editor = editorIn(cellElement(table.current, place))
    if (editor === null) return
    const text = textAt(place)
    editor.value = columns[place.column]?.input === 'text' ? text : text.replaceAll(',', '')
    editor.focus({ preventScroll: true })
    editor.setSelectionRange(editor.value.length, editor.value.length)
  }
  const giveUp = (): void => {
    session.giveUp()
    go(here)
  }

  const edits = useRangeEdits(ground, range, rowWords(row))
  const fillWithTyped = (text: string): void => {
    const open = session.current()
    if (open === null || !edits.canRead(open.key, text)) return
    session.giveUp()
    edits.fillAll(text)
    select(selection)
  }

  const keyInEditor = (event: KeyboardEvent<HTMLTableElement>): void => {
    const editor = event.target
    if (isOfInputMethod(event.nativeEvent) || !isEditor(editor)) return
    const isWords = column?.input === 'text'
    const leave = (place: Place): void => {
      event.preventDefault()
      go(place)
    }
    const arrow = session.current()?.mode === 'replace' && !isWords && !event.shiftKey && event.key.startsWith('Arrow') ? motionOf({ key: event.key, ctrl: false }) : null
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      giveUp()
    } else if (event.key === 'Enter') {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        fillWithTyped(editor.value)
      } else if (isWords && (event.altKey || event.shiftKey)) {
        event.preventDefault()
        editor.setRangeText('\n', editor.selectionStart ?? 0, editor.selectionEnd ?? 0, 'end')
        session.type(editor.value)
      } else {
        event.preventDefault()
        const direction = event.shiftKey ? -1 : 1
        if (!step('column', direction)) leave(belowToType(size, here, direction, isOpenAt))
      }
    } else if (event.key === 'Tab') {
      if (many) {
        event.preventDefault()
        step('row', event.shiftKey ? -1 : 1)
        return
      }
      const next = nextToType(size, here, event.shiftKey ? -1 : 1, isOpenAt)
      if (next === null) session.finish()
      else leave(next)
    } else if (arrow !== null) leave(moved(size, here, arrow))
  }

  const keyInGrid = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (isOfInputMethod(event.nativeEvent)) return
    const ctrl = event.ctrlKey || event.metaKey
    const command = commandOf({ key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey })
    if (command === null) {
      // A line break is no beginning of a text.
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    if (readOnly && (command.kind === 'fill' || command.kind === 'blank' || command.kind === 'edit')) return
    if (command.kind === 'tab') {
      const next = leaves.current ? null : nextToType(size, here, command.step, isOpenAt)
      leaves.current = false
      if (many && next !== null) {
        event.preventDefault()
        step('row', command.step)
      } else if (next !== null) {
        event.preventDefault()
        go(next)
      }
      return
    }
    event.preventDefault()
    switch (command.kind) {
      case 'move':
        return move(moved(size, command.extend ? to : here, command.motion), command.extend)
      case 'jump':
        return move(edgeFrom(size, command.extend ? to : here, command.direction, (place) => textAt(place) !== ''), command.extend)
      case 'select-all':
        return select(spanning(here, { row: 0, column: 0 }, { row: size.rows - 1, column: size.columns - 1 }))
      case 'enter':
        if (!step('column', command.step)) edit(here)
        return
      case 'edit':
        return edit(here)
      case 'blank':
        return edits.blank()
      case 'fill':
        return edits.fill(command.towards)
      case 'leave':
        if (many) go(here)
        // Once more: the next Tab goes on to what follows the grid.
        leaves.current = true
        return paste.close()
    }
  }

  const typed = (event: FormEvent): void => {
    if (!isEditor(event.target) || (session.current() === null && !startSession(here, 'replace'))) return
    // What an input method proposes is not yet what the person wrote.
    if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) session.type(event.target.value)
  }
  const composeStart = (event: CompositionEvent): void => {
    composing.current = true
    if (isEditor(event.target) && session.current() === null) startSession(here, 'replace')
  }
  const composeEnd = (event: CompositionEvent): void => {
    composing.current = false
    const open = session.current()
    if (!isEditor(event.target) || open === null) return
    // Nothing was chosen from what the input method proposed: the cell stays as it was.
    if (open.mode === 'replace' && event.target.value === '' && store.textOf(open.key) === open.before) session.giveUp()
    else session.type(event.target.value)
  }
  const focus = (event: FocusEvent): void => {
    const place = placeAt(event.target)
    if (place === null || isEditor(event.target)) return
    if (place.row !== here.row || place.column !== here.column) go(place)
    else editorIn(cellElement(table.current, place))?.focus()
  }
  const blur = (event: FocusEvent): void => { if (isEditor(event.target)) session.finish() }

  const clipboard = useGridClipboard({ ground, range, readOnly, isWriting: () => session.current() !== null, giveUp, textAt, blank: edits.blank, paste })
  const mouse = useGridMouse({
    size,
    selection,
    openIn: (line) => {
      const places = placesIn('row' in line ? { top: line.row, bottom: line.row, left: 0, right: size.columns - 1 } : { top: 0, bottom: size.rows - 1, left: line.column, right: line.column })
      return places.find(isOpenAt) ?? places[0] ?? here
    },
    isWriting: (target) => session.current() !== null && isEditor(target),
    onSelect: select,
    onEdit: edit,
  })

  const tracks = gridTracks({ widths, withCodes: codes !== undefined, nameWidth, withFolded: folded !== undefined })
  return (
    <div className="min-w-0">
      <div className="sticky top-0 z-3">
        {row !== undefined && column !== undefined && cell !== null && (
          <EditBar row={row} column={column} cell={cell} many={many ? <RangeWords range={range} rows={rows} columns={columns} cellOf={cellOf} /> : undefined}>
            {row.removable === true && !readOnly && onRemove !== undefined && <Button size="small" variant="quiet" icon="remove" onClick={() => { onRemove(row) }}>删除 {rowWords(row)}</Button>}
          </EditBar>
        )}
      </div>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-readonly={readOnly}
        aria-multiselectable
        className="work-grid"
        style={tracks}
        onKeyDown={(event) => { if (isInCell(event)) (session.current() === null ? keyInGrid : keyInEditor)(event) }}
        onInput={typed}
        onCompositionStart={composeStart}
        onCompositionEnd={composeEnd}
        onFocus={focus}
        onBlur={blur}
        {...clipboard}
        {...mouse}
      >
        <GridHead columns={columns} withCodes={codes !== undefined} nameHead={nameHead} here={here.column} folded={folded} />
        {groups.map(({ first, rows: together }) => (
          <tbody key={together[0]?.key} role="rowgroup" style={rowCount(together.length)}>
            {together.map((each, index) => (
              <GridRowView
                key={each.key}
                row={each}
                rowIndex={first + index}
                columns={columns}
                cellOf={cellOf}
                activeColumn={first + index === here.row ? here.column : null}
                session={session}
                readOnly={readOnly}
                withCodes={codes !== undefined}
                withFolded={folded !== undefined}
              />
            ))}
          </tbody>
        ))}
        {foot !== undefined && !readOnly && (
          <tbody role="rowgroup" style={rowCount(1)}>
            <tr className="new">
              <td className="g" aria-hidden="true">＋</td>
              <td>{foot}</td>
            </tr>
          </tbody>
        )}
      </table>
      {paste.report}
      {paste.preview}
    </div>
  )
}

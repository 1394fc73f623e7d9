'use client'
import './grid.css'
import { type FocusEvent, type ReactNode, useMemo, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { cellElement, isEditor } from './grid-elements'
import { GridBar } from './grid-bar'
import type { Ground } from './grid-ground'
import { GridHead } from './grid-head'
import { isOpen, type CellOf, type GridCell, type GridColumn, type GridRow, type RowCodes, type RowList } from './grid-model'
import { GridRowView } from './grid-row'
import { gridTracks } from './grid-tracks'
import { rowCount, rowGroups } from './row-groups'
import type { Place } from './navigation'
import { extendedTo, placesIn, rangeOf, selectionAt, within, type Range, type Selection } from './selection'
import { useCellSession } from './use-cell-session'
import { useChosen } from './use-chosen'
import { useComposition } from './use-composition'
import { useFreshRow } from './use-fresh-row'
import { useGridClipboard } from './use-grid-clipboard'
import { useGridCursor } from './use-grid-cursor'
import { useGridKeyboard } from './use-grid-keyboard'
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
  const leavesRef = useRef(false)
  const session = useCellSession()
  const { rows, orderEdit, room } = useFreshRow(standing, list, readOnly)
  const chosen = useChosen(() => selectionAt(firstToType(standing, columns, cellOf)))
  const paste = usePaste(orderEdit)

  const widths = useWidths(rows, columns, cellOf)
  const groups = useMemo(() => rowGroups(rows), [rows])
  const size = { rows: rows.length, columns: columns.length }
  const selection = (): Selection => within(size, chosen.current())
  const here = (): Place => selection().active
  const range = (): Range => rangeOf(selection())
  const ground: Ground = { rows, columns, all: allColumns ?? columns, cellOf, codes, list: list === undefined ? undefined : { ...list, room } }

  const cellAt = ({ row: r, column: c }: Place): GridCell | null => {
    const [of, under] = [rows[r], columns[c]]
    return of === undefined || under === undefined ? null : cellOf(of, under)
  }
  const textAt = (place: Place): string => {
    const found = cellAt(place)
    if (found === null || found.kind === 'void') return ''
    return found.kind === 'fact' || found.kind === 'locked' ? store.textOf(found.key) : found.kind === 'computed' ? store.cellWords(found.ref).text : found.text
  }
  const isOpenAt = (place: Place): boolean => {
    const found = cellAt(place)
    return found !== null && isOpen(found)
  }

  const startSession = (place: Place, mode: 'replace' | 'edit'): boolean => {
    const [target, of] = [cellAt(place), rows[place.row]]
    if (readOnly || target?.kind !== 'fact') return false
    if (of?.fresh === true) store.apply(orderEdit([of.key]), `增加一${list?.what ?? '行'}`)
    session.begin(target.key, mode, `改写 ${rowWords(of)}`)
    return true
  }
  const composition = useComposition({ session, here, onBegin: startSession })
  const cursor = useGridCursor({ table, rows, columns, cellOf, readOnly, session, chosen: selection })

  const select = (next: Selection): void => {
    // A composition is taken over by leaving its input, before the selection goes on.
    if (composition.isComposing()) cursor.pen()?.blur()
    session.finish()
    leavesRef.current = false
    chosen.choose(next)
    cursor.show(true)
  }
  const go = (place: Place): void => { select(selectionAt(place)) }
  const move = (place: Place, extend: boolean): void => {
    if (!extend) return go(place)
    select(extendedTo(selection(), place))
    cellElement(table.current, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const isAt = ({ row, column }: Place): boolean => row === here().row && column === here().column
  const edit = (place: Place): void => {
    if (readOnly || !isOpenAt(place)) return
    if (!isAt(place)) go(place)
    startSession(place, 'edit')
    const pen = cursor.pen()
    if (pen === null) return
    const text = textAt(place)
    pen.value = columns[place.column]?.input === 'text' ? text : text.replaceAll(',', '')
    pen.focus({ preventScroll: true })
    pen.setSelectionRange(pen.value.length, pen.value.length)
  }
  const giveUp = (): void => {
    session.giveUp()
    go(here())
  }

  const edits = useRangeEdits(ground, range, () => rowWords(rows[here().row]))
  const focus = (event: FocusEvent): void => {
    const place = placeAt(event.target)
    if (place === null || isEditor(event.target)) return
    if (isAt(place)) cursor.pen()?.focus()
    else go(place)
  }
  const blur = (event: FocusEvent): void => { if (isEditor(event.target)) session.finish() }

  const clipboard = useGridClipboard({ ground, chosen: range, readOnly, isWriting: () => session.current() !== null, giveUp, textAt, blank: edits.blank, paste })
  const mouse = useGridMouse({
    size,
    chosen: selection,
    openIn: (line) => {
      const places = placesIn('row' in line ? { top: line.row, bottom: line.row, left: 0, right: size.columns - 1 } : { top: 0, bottom: size.rows - 1, left: line.column, right: line.column })
      return places.find(isOpenAt) ?? places[0] ?? here()
    },
    isWriting: (target) => session.current() !== null && isEditor(target),
    onSelect: select,
    onEdit: edit,
  })
  const keyboard = useGridKeyboard({
    size,
    chosen: selection,
    session,
    readOnly,
    isWords: () => columns[here().column]?.input === 'text',
    leavesRef,
    edits,
    textAt,
    isOpenAt,
    onSelect: select,
    onGo: go,
    onMove: move,
    onEdit: edit,
    onGiveUp: giveUp,
    onLeave: paste.close,
  })

  const tracks = gridTracks({ widths, withCodes: codes !== undefined, nameWidth, withFolded: folded !== undefined })
  return (
    <div className="min-w-0">
      <div className="sticky top-0 z-3">
        <GridBar
          chosen={chosen}
          rows={rows}
          columns={columns}
          cellOf={cellOf}
          actions={(row) => row.removable === true && !readOnly && onRemove !== undefined && <Button size="small" variant="quiet" icon="remove" onClick={() => { onRemove(row) }}>删除 {rowWords(row)}</Button>}
        />
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
        onKeyDown={(event) => { if (isInCell(event)) (session.current() === null ? keyboard.inGrid : keyboard.inEditor)(event) }}
        {...composition.handlers}
        onFocus={focus}
        onBlur={blur}
        {...clipboard}
        {...mouse}
      >
        <GridHead columns={columns} withCodes={codes !== undefined} nameHead={nameHead} folded={folded} />
        {groups.map(({ first, rows: together }) => (
          <tbody key={together[0]?.key} role="rowgroup" style={rowCount(together.length)}>
            {together.map((each, index) => (
              <GridRowView
                key={each.key}
                row={each}
                rowIndex={first + index}
                columns={columns}
                cellOf={cellOf}
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
      {columns.map((column) => column.suggestions !== undefined && <datalist key={column.key} id={cursor.listId(column)}>{column.suggestions.map((each) => <option key={each} value={each} />)}</datalist>)}
      {paste.report}
      {paste.preview}
    </div>
  )
}

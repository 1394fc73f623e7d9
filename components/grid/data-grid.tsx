'use client'
import './grid.css'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { useLiveStore, type FactForm } from '@/components/live/disclosure-provider'
import { useEntryUnit } from '@/components/live/use-live'
import type { FactKey } from '@/lib/facts/facts'
import { EditBar } from './edit-bar'
import { isOpen, type CellOf, type GridColumn, type GridRow } from './grid-model'
import { GridRowView } from './grid-row'
import { belowToType, motionOf, moved, nextToType, type Place } from './navigation'
import { planPaste, readBlock, type PasteGround, type PastePlan } from './paste'
import { PasteReport } from './paste-report'
import { readField } from './read-field'
import { useWidths } from './use-widths'

type DataGridProps = {
  /** What the grid holds: `支出决算，按功能科目`. */
  readonly label: string
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly cellOf: CellOf
  readonly readOnly: boolean
  readonly nameHead: string
  /** Rows have codes, and pasted lines may name rows by them. */
  readonly codes?: (NonNullable<PasteGround['codes']> & { /** The row a code will have. */ readonly rowFor: (code: string) => GridRow }) | undefined
  readonly onRemove?: ((row: GridRow) => void) | undefined
  /** Columns that are blank all over and folded into one. */
  readonly folded?: { readonly count: number; readonly onUnfold: () => void } | undefined
  /** The last row, where one is added. */
  readonly foot?: ReactNode
  /** Pixels of the first column, where names are short; otherwise it takes what the figures leave. */
  readonly nameWidth?: number | undefined
}

type Session = { readonly key: FactKey; readonly before: string; readonly mode: 'replace' | 'edit' }

const placeAt = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  const { row, column } = cell?.dataset ?? {}
  return row === undefined || column === undefined ? null : { row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) }
}
const isEditor = (target: EventTarget): boolean => target instanceof Element && target.hasAttribute('data-editor')
const startsTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Process')

/** Where one begins: the first cell of an item that can be typed into. */
const firstToType = (rows: readonly GridRow[], columns: readonly GridColumn[], cellOf: CellOf): Place => {
  const row = rows.findIndex((each) => each.weight === 'item' && columns.some((column) => isOpen(cellOf(each, column))))
  const item = rows[row]
  return item === undefined ? { row: 0, column: 0 } : { row, column: columns.findIndex((column) => isOpen(cellOf(item, column))) }
}

/** Facts in rows and columns, walked and filled like a spreadsheet. */
export const DataGrid = ({ label, rows, columns, cellOf, readOnly, nameHead, codes, onRemove, folded, foot, nameWidth }: DataGridProps) => {
  const store = useLiveStore()
  const form = useFormContext<FactForm>()
  const unit = useEntryUnit()
  const table = useRef<HTMLTableElement>(null)
  const session = useRef<Session | null>(null)
  const wantsFocus = useRef(false)
  const leaves = useRef(false)
  const [at, setAt] = useState<Place>(() => firstToType(rows, columns, cellOf))
  const [editing, setEditing] = useState(false)
  const [pasted, setPasted] = useState<{ readonly plan: PastePlan; readonly step: object | null } | null>(null)

  const widths = useWidths(rows, columns, cellOf)
  const size = { rows: rows.length, columns: columns.length }
  const here: Place = { row: Math.min(at.row, Math.max(0, size.rows - 1)), column: Math.min(at.column, size.columns - 1) }
  const [row, column] = [rows[here.row], columns[here.column]]
  const cell = row === undefined || column === undefined ? null : cellOf(row, column)

  const cellAt = ({ row: r, column: c }: Place) => {
    const [of, under] = [rows[r], columns[c]]
    return of === undefined || under === undefined ? null : cellOf(of, under)
  }
  const isOpenAt = (place: Place): boolean => {
    const found = cellAt(place)
    return found !== null && isOpen(found)
  }

  useEffect(() => {
    if (!wantsFocus.current || editing) return
    wantsFocus.current = false
    table.current?.querySelector<HTMLElement>(`[data-row="${String(here.row)}"][data-column="${String(here.column)}"]`)?.focus()
  }, [here.row, here.column, editing])

  const go = (place: Place): void => {
    wantsFocus.current = true
    setAt(place)
    setEditing(false)
  }
  const begin = (place: Place, mode: Session['mode']): void => {
    const target = cellAt(place)
    if (readOnly || target?.kind !== 'fact') return
    const before = store.textOf(target.key)
    session.current = { key: target.key, before, mode }
    form.setValue(target.key, mode === 'replace' ? '' : columns[place.column]?.input === 'text' ? before : before.replaceAll(',', ''))
    // The input must have the focus before the browser acts on the key, so that the first character is not lost.
    flushSync(() => {
      setAt(place)
      setEditing(true)
    })
  }
  const finish = (): void => {
    const open = session.current
    session.current = null
    if (open === null) return
    const of = rows[here.row]
    store.finish(open.key, open.before, `改写${of === undefined ? '' : ` ${of.code === '' ? of.name : of.code}`}`)
  }
  const giveUp = (): void => {
    const open = session.current
    session.current = null
    if (open !== null) {
      store.revert(open.key, open.before)
      form.setValue(open.key, open.before)
    }
    go(here)
  }
  const blank = (): void => {
    if (!readOnly && cell?.kind === 'fact') store.apply([{ key: cell.key, text: '' }], `清空 ${row?.code === '' ? row.name : (row?.code ?? '')}`)
  }
  const undo = (): void => {
    store.undo()
    setPasted(null)
  }

  const paste = (text: string): void => {
    if (readOnly) return
    const ground: PasteGround = {
      rows: rows.map((each) => ({ key: each.code === '' ? each.key : each.code, open: each.weight === 'item' })),
      columns: columns.map((each) => ({ key: each.key, open: rows.some((of) => isOpen(cellOf(of, each))) })),
      keyOf: (rowKey, columnKey) => {
        const of = rows.find((each) => each.key === rowKey || each.code === rowKey) ?? codes?.rowFor(rowKey)
        const under = columns.find((each) => each.key === columnKey)
        const found = of === undefined || under === undefined ? null : cellOf(of, under)
        return found?.kind === 'fact' ? found.key : null
      },
      textOf: store.textOf,
      read: (key, typed) => readField(key, typed, unit),
      codes,
    }
    const plan = planPaste(readBlock(text), ground, here)
    store.apply(plan.edits, `粘贴 ${String(plan.edits.length)} 格`)
    setPasted({ plan, step: plan.edits.length === 0 ? null : store.topStep() })
  }

  const keyInEditor = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const leave = (place: Place | null): void => {
      finish()
      if (place === null) {
        setEditing(false)
        return
      }
      event.preventDefault()
      go(place)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      giveUp()
    } else if (event.key === 'Enter' && !event.altKey && !(event.shiftKey && column?.input === 'text')) leave(belowToType(size, here, event.shiftKey ? -1 : 1, isOpenAt))
    else if (event.key === 'Tab') leave(nextToType(size, here, event.shiftKey ? -1 : 1, isOpenAt))
    else if (session.current?.mode === 'replace' && column?.input !== 'text' && event.key.startsWith('Arrow')) leave(moved(size, here, motionOf({ key: event.key, ctrl: false }) ?? 'down'))
  }

  const keyInGrid = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey
    const motion = motionOf({ key: event.key, ctrl })
    if (motion !== null) {
      event.preventDefault()
      return go(moved(size, here, motion))
    }
    switch (event.key) {
      case 'Tab': {
        const next = leaves.current ? null : nextToType(size, here, event.shiftKey ? -1 : 1, isOpenAt)
        leaves.current = false
        if (next === null) return
        event.preventDefault()
        return go(next)
      }
      case 'Escape':
        // Once more: the next Tab goes on to what follows the grid.
        leaves.current = true
        return setPasted(null)
      case 'F2':
      case 'Enter':
        event.preventDefault()
        return begin(here, 'edit')
      case 'Delete':
      case 'Backspace':
        event.preventDefault()
        if (event.shiftKey && row?.removable === true && !readOnly) return onRemove?.(row)
        return blank()
      case 'z':
        if (!ctrl || readOnly) break
        event.preventDefault()
        return undo()
      default:
    }
    if (startsTyping(event) && cell?.kind === 'fact') begin(here, 'replace')
  }

  const press = (event: MouseEvent): void => {
    const place = placeAt(event.target)
    if (place === null || isEditor(event.target)) return
    leaves.current = false
    // A finger has no F2 and no double click.
    const touched = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch'
    if (touched || event.detail === 2) begin(place, 'edit')
    else go(place)
  }
  const focus = (event: FocusEvent): void => {
    const place = placeAt(event.target)
    if (place !== null && !isEditor(event.target) && (place.row !== here.row || place.column !== here.column)) setAt(place)
  }
  const blur = (event: FocusEvent): void => {
    if (!isEditor(event.target)) return
    finish()
    if (editing) setEditing(false)
  }
  const takePaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    if (isEditor(event.target) && !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    if (isEditor(event.target)) giveUp()
    paste(text)
  }
  const takeCopy = (event: ClipboardEvent): void => {
    if (isEditor(event.target) || cell === null) return
    event.preventDefault()
    const text = cell.kind === 'fact' || cell.kind === 'locked' ? store.textOf(cell.key) : (table.current?.querySelector('[aria-selected="true"]')?.textContent ?? '')
    event.clipboardData.setData('text/plain', text)
  }

  const width = 32 + (codes === undefined ? 0 : 74) + (nameWidth ?? 132) + widths.reduce((sum, each) => sum + each, 0) + (folded === undefined ? 0 : 56)
  return (
    <div className="min-w-0">
      <div className="sticky top-0 z-3">
        {row !== undefined && column !== undefined && cell !== null && (
          <EditBar row={row} column={column} cell={cell}>
            {row.removable === true && !readOnly && onRemove !== undefined && <Button size="small" variant="quiet" icon="remove" onClick={() => { onRemove(row) }}>删除 {row.code === '' ? row.name : row.code}</Button>}
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
        className="work-grid"
        style={{ minWidth: width }}
        onKeyDown={(event) => { (isEditor(event.target) ? keyInEditor : keyInGrid)(event) }}
        onClick={press}
        onFocus={focus}
        onBlur={blur}
        onPaste={takePaste}
        onCopy={takeCopy}
      >
        <colgroup>
          <col style={{ width: 32 }} />
          {codes !== undefined && <col style={{ width: 74 }} />}
          <col style={nameWidth === undefined ? undefined : { width: nameWidth }} />
          {columns.map((each, index) => <col key={each.key} style={{ width: widths[index] }} />)}
          {folded !== undefined && <col style={{ width: 56 }} />}
        </colgroup>
        <thead>
          <tr role="row" aria-rowindex={1}>
            <th className="g" aria-hidden="true" />
            {codes !== undefined && <th role="presentation" aria-hidden="true">代码</th>}
            <th scope="col" role="columnheader">{nameHead}</th>
            {columns.map((each, index) => (
              <th key={each.key} scope="col" role="columnheader" aria-colindex={index + 1} className={classNames(index === here.column && 'is-here')}>
                {each.label}
                {each.note !== undefined && <small>{each.note}</small>}
              </th>
            ))}
            {folded !== undefined && (
              <th>
                <button type="button" className="text-act" onClick={folded.onUnfold}>其余 ▸<small>{folded.count} 栏空</small></button>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <GridRowView
              key={each.key}
              row={each}
              rowIndex={index}
              columns={columns}
              cellOf={cellOf}
              activeColumn={index === here.row ? here.column : null}
              editing={editing && index === here.row}
              readOnly={readOnly}
              withCodes={codes !== undefined}
              {...(folded !== undefined && index === 0 ? { folded: <td aria-hidden="true" rowSpan={rows.length} className="cell-void text-center text-12">空</td> } : {})}
            />
          ))}
          {foot !== undefined && !readOnly && (
            <tr className="new">
              <td className="g" aria-hidden="true">＋</td>
              <td colSpan={columns.length + 1 + (codes === undefined ? 0 : 1) + (folded === undefined ? 0 : 1)}>{foot}</td>
            </tr>
          )}
        </tbody>
      </table>
      {pasted !== null && <PasteReport plan={pasted.plan} unit={unit} onUndo={pasted.step !== null && store.topStep() === pasted.step ? undo : null} onClose={() => { setPasted(null) }} />}
    </div>
  )
}

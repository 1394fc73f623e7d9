import type { LiveStore } from '@/components/live/live-store'
import type { FactKey } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import type { FillGround } from './fill'
import { isOpen, type CellOf, type GridColumn, type GridRow, type RowCodes, type RowList } from './grid-model'
import type { Place } from './navigation'
import type { PasteGround } from './paste-ground'
import { readField } from './read-field'

/** A grid as it stands: its rows, the columns in sight, all its columns. */
export type Ground = {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly all: readonly GridColumn[]
  readonly cellOf: CellOf
  readonly codes: RowCodes | undefined
  readonly list: (RowList & { readonly room: number }) | undefined
}

const factKeyIn = (cellOf: CellOf, row: GridRow | undefined, column: GridColumn | undefined): FactKey | null => {
  const cell = row === undefined || column === undefined ? null : cellOf(row, column)
  return cell?.kind === 'fact' ? cell.key : null
}

export const fillGround = ({ rows, columns, cellOf }: Ground, store: LiveStore): FillGround => ({
  keyAt: ({ row, column }: Place) => (rows[row]?.fresh === true ? null : factKeyIn(cellOf, rows[row], columns[column])),
  textOf: store.textOf,
  read: (key, text) => readField(key, text, store.unit(), store.unit()),
})

/** Rows that do not exist yet are asked about too: a form may begin with a paste. */
const itemRow = (key: string): GridRow => ({ key, code: '', name: '', level: 0, weight: 'item' })

export const pasteGround = ({ rows, columns, all, cellOf, codes, list }: Ground, store: LiveStore): PasteGround => {
  const shown: AmountUnit = store.unit()
  const standing = rows.filter((row) => row.fresh !== true)
  const byKey = new Map(standing.map((row) => [row.key, row]))
  const probes = codes === undefined && list === undefined ? standing : [...standing, itemRow('new')]
  const ids: string[] = []
  return {
    rows: standing.map(({ key, code, name, weight }) => ({ key, code, name, open: weight === 'item' })),
    columns: all.map((column) => ({ key: column.key, label: column.label, input: column.input, open: probes.some((row) => isOpen(cellOf(row, column))) })),
    shown: columns.map(({ key }) => key),
    keyOf: (row, column) => factKeyIn(cellOf, byKey.get(row) ?? codes?.rowFor(row) ?? itemRow(row), all.find((each) => each.key === column)),
    textOf: store.textOf,
    amountOf: (key) => {
      const value = store.valueOf(key)
      return value?.kind === 'amount' ? value.amount : null
    },
    read: (key, text, unit) => readField(key, text, unit, shown),
    codes: codes === undefined ? undefined : { pattern: codes.pattern, parents: codes.parents, admit: codes.admit, isListed: codes.isListed, nameOf: (code) => codes.rowFor(code).name },
    grow: list === undefined ? undefined : { what: list.what, room: list.room, idOf: (index) => (ids[index] ??= list.newId()) },
  }
}

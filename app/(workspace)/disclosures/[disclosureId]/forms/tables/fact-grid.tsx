'use client'
import { useMemo, useState } from 'react'
import { DataGrid } from '@/components/grid/data-grid'
import type { CellOf, GridColumn, GridRow, RowList } from '@/components/grid/grid-model'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { ColumnChoice } from './column-choice'
import { useFolding } from './use-folding'
import { useLockedCells } from './use-locked-cells'
import { usePhone } from './use-phone'

type FactGridProps = {
  readonly label: string
  readonly nameHead: string
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly cellOf: CellOf
  readonly withCodes?: boolean
  /** The list whose items the rows are. */
  readonly list?: RowList
  readonly onRemove?: (row: GridRow) => void
  /** Which column a phone shows first. */
  readonly first?: string
  /** Columns that few rows need: folded while all of them are blank. */
  readonly foldable?: readonly string[]
  /** Pixels of the first column, where the rows' names are short. */
  readonly nameWidth?: number
}

const none: readonly string[] = []

const noCodes = { pattern: /^\d{5}$/, parents: /^\d{3}$/ } as const

/** A grid whose rows the form fixes (or a list that is added to elsewhere). */
export const FactGrid = ({ label, nameHead, rows, columns, withCodes = false, list, onRemove, first, foldable = none, nameWidth, ...given }: FactGridProps) => {
  const cellOf = useLockedCells(given.cellOf)
  const { editable } = useDisclosure()
  const phone = usePhone()
  const [chosen, setChosen] = useState(first ?? columns[0]?.key ?? '')
  const store = useLiveStore()
  const isBlank = (column: GridColumn) => foldable.includes(column.key) && rows.every((row) => {
    const cell = cellOf(row, column)
    return cell.kind !== 'fact' || store.textOf(cell.key) === ''
  })
  const { visible, folded } = useFolding(columns, isBlank, phone)
  const shown = useMemo(() => (phone && columns.length > 1 ? columns.filter((column) => column.key === chosen) : visible), [phone, columns, visible, chosen])
  const codes = useMemo(() => {
    if (!withCodes) return undefined
    return {
      ...noCodes,
      admit: (code: string) => ({ ok: false, error: `${code} 不在本表的科目中，没有写入` }) as const,
      isListed: (code: string) => rows.some((row) => row.code === code),
      rowFor: (code: string): GridRow => ({ key: code, code, name: '', level: 1, weight: 'item' }),
    }
  }, [withCodes, rows])
  return (
    <>
      {phone && columns.length > 1 && <ColumnChoice columns={columns} value={chosen} onChoose={setChosen} />}
      <DataGrid label={label} nameHead={nameHead} rows={rows} columns={shown} allColumns={columns} cellOf={cellOf} readOnly={!editable} codes={codes} list={list} onRemove={onRemove} folded={folded} nameWidth={nameWidth} />
    </>
  )
}

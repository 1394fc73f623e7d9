'use client'
import { memo } from 'react'
import { CellView } from './cell-view'
import type { CellOf, GridColumn, GridRow } from './grid-model'

type GridRowViewProps = {
  readonly row: GridRow
  readonly rowIndex: number
  readonly columns: readonly GridColumn[]
  readonly cellOf: CellOf
  readonly readOnly: boolean
  readonly withCodes: boolean
  /** Columns that are folded into one stand beside it. */
  readonly withFolded: boolean
}

const weights = { total: 'is-total', parent: 'is-parent', item: 'is-item' } as const

export const GridRowView = memo(({ row, rowIndex, columns, cellOf, readOnly, withCodes, withFolded }: GridRowViewProps) => (
  <tr role="row" aria-rowindex={rowIndex + 2} data-level={row.level} className={weights[row.weight]}>
    <td aria-hidden="true" className="g">{rowIndex + 1}</td>
    {withCodes && <td role="presentation" className="code" aria-hidden="true">{row.code}</td>}
    <th scope="row" role="rowheader" className="nm" title={row.name}>
      {withCodes && <span className="sr-only">{row.code} </span>}
      {row.name}
    </th>
    {columns.map((column, columnIndex) => (
      <CellView
        key={column.key}
        cell={cellOf(row, column)}
        row={row}
        column={column}
        rowIndex={rowIndex}
        columnIndex={columnIndex}
        readOnly={readOnly}
      />
    ))}
    {withFolded && <td aria-hidden="true" className="cell-void text-center text-12">{rowIndex === 0 && '空'}</td>}
  </tr>
))
GridRowView.displayName = 'GridRowView'

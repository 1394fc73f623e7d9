'use client'
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { CellView } from './cell-view'
import type { CellOf, GridColumn, GridRow } from './grid-model'
import type { CellSession } from './use-cell-session'

type GridRowViewProps = {
  readonly row: GridRow
  readonly rowIndex: number
  readonly columns: readonly GridColumn[]
  readonly cellOf: CellOf
  /** The chosen cell of this row; null where it stands in another. */
  readonly activeColumn: number | null
  readonly session: CellSession
  readonly readOnly: boolean
  readonly withCodes: boolean
  /** Columns that are folded into one stand beside it. */
  readonly withFolded: boolean
}

const weights = { total: 'is-total', parent: 'is-parent', item: 'is-item' } as const

export const GridRowView = memo(({ row, rowIndex, columns, cellOf, activeColumn, session, readOnly, withCodes, withFolded }: GridRowViewProps) => (
  <tr role="row" aria-rowindex={rowIndex + 2} data-level={row.level} className={classNames(weights[row.weight], activeColumn !== null && 'is-here')}>
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
        active={activeColumn === columnIndex}
        session={session}
        readOnly={readOnly}
      />
    ))}
    {withFolded && <td aria-hidden="true" className="cell-void text-center text-12">{rowIndex === 0 && '空'}</td>}
  </tr>
))
GridRowView.displayName = 'GridRowView'

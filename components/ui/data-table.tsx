import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type DataColumn<Row> = {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly figures?: boolean
  /** The column that names the row. Exactly one. */
  readonly names?: boolean
  readonly width?: string
  /** Left out on a phone; what it says must stand elsewhere then. */
  readonly wideOnly?: boolean
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Shown in place of rows. */
  readonly empty?: ReactNode
  readonly density?: 'work' | 'reading'
}

const densities = {
  work: 'text-13 [&_td]:px-2.5 [&_td]:py-1.25 [&_th]:px-2.5 [&_th]:py-1.25',
  reading: 'text-15 [&_td]:px-3 [&_td]:py-2.5 [&_th]:px-3 [&_th]:py-2.5',
} as const

/** A list of records as a ledger: head rule, row rules, figures to the right. */
export const DataTable = <Row,>({ caption, columns, rows, rowKey, empty, density = 'work' }: DataTableProps<Row>) => (
  <div className="overflow-x-auto">
    <table className={classNames('w-full border-t-2 border-b border-ink bg-sheet', densities[density])}>
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-line-2 bg-wash text-ink-2">
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" style={column.width === undefined ? undefined : { width: column.width }} className={classNames('text-12 font-medium', column.wideOnly === true && 'max-tablet:hidden', column.figures === true ? 'text-right' : 'text-left')}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className="border-b border-line last:border-b-0 hover:bg-wash">
            {columns.map((column) => {
              const look = classNames('align-middle', column.wideOnly === true && 'max-tablet:hidden', column.figures === true && 'figures', column.names === true && 'text-left font-medium')
              return column.names === true
                ? <th key={column.key} scope="row" className={look}>{column.cell(row)}</th>
                : <td key={column.key} className={look}>{column.cell(row)}</td>
            })}
          </tr>
        ))}
        {rows.length === 0 && <tr><td colSpan={columns.length} className="py-8 text-center text-ink-3">{empty ?? '暂无记录'}</td></tr>}
      </tbody>
    </table>
  </div>
)

'use client'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/ui/class-names'
import type { Hold } from '@/components/live/pending-change'
import { useCellWords, useFieldState } from '@/components/live/use-live'
import type { FactKey } from '@/lib/facts/facts'
import type { CellRef } from '@/lib/report/cell'
import type { GridCell, GridColumn, GridRow } from './grid-model'

type Common = {
  readonly row: GridRow
  readonly column: GridColumn
  readonly rowIndex: number
  readonly columnIndex: number
  readonly readOnly: boolean
}

/** Why a fact is held back, as a reader hears it. */
export const holdWords = (hold: Hold): string => (hold.kind === 'stale' ? '别人也改过这一格，请在页首选择用哪一个' : hold.sentence)

/** `2010301 行政运行，基本支出`: a cell by its row and column. */
export const cellName = (row: GridRow, column: GridColumn): string => `${row.code === '' ? '' : `${row.code} `}${row.name}，${column.label}`

const named = ({ row, column }: Common, text: string, more: string): string => `${cellName(row, column)}，${text === '' ? '空白' : text}${more}`

/** Which cells are chosen, and where Tab enters the grid, is the cursor's to mark: choosing draws no row anew. */
const place = ({ rowIndex, columnIndex }: Common) => ({
  role: 'gridcell', 'data-row': rowIndex, 'data-column': columnIndex, 'aria-colindex': columnIndex + 1, tabIndex: -1,
}) as const

const FactCell = (props: Common & { readonly factKey: FactKey }) => {
  const { factKey, column, readOnly } = props
  const { text, hold, edited } = useFieldState(factKey)
  const words = hold === null ? undefined : holdWords(hold)
  return (
    <td
      {...place(props)}
      id={factKey}
      aria-readonly={readOnly}
      aria-invalid={words === undefined ? undefined : true}
      aria-label={named(props, text, `${edited ? '，已改' : ''}${words === undefined ? '' : `，错误：${words}`}`)}
      className={classNames(column.input !== 'text' && 'figures', edited && 'cell-edited', words !== undefined && 'cell-error', column.input === 'text' && 'is-words')}
    >
      <span className={column.input === 'text' ? 'cell-words' : 'figure-box'}>
        {words !== undefined && <Icon name="error" className="float-left mt-0.5 -ml-0.75 text-error" />}
        {text}
      </span>
    </td>
  )
}

const ComputedCell = (props: Common & { readonly cellRef: CellRef }) => {
  const { text, changed } = useCellWords(props.cellRef)
  return (
    <td
      {...place(props)}
      id={`cell:${props.cellRef}`}
      aria-readonly
      aria-label={named(props, text, `，自动合计${changed ? '，已变' : ''}`)}
      className={classNames('figures cell-calculated', changed && 'cell-edited')}
    >
      <span className="figure-box">{text}</span>
    </td>
  )
}

const LockedCell = (props: Common & { readonly factKey: FactKey; readonly source: string }) => {
  const { text } = useFieldState(props.factKey)
  return (
    <td
      {...place(props)}
      id={props.factKey}
      aria-readonly
      aria-label={named(props, text, `，取自${props.source}，不能改写`)}
      title={`取自${props.source}`}
      className="figures cell-calculated"
    >
      <span className="figure-box"><Icon name="lock" className="float-left mt-0.5 -ml-0.75 text-ink-3" />{text}</span>
    </td>
  )
}

const WordsCell = (props: Common & { readonly text: string }) => (
  <td {...place(props)} aria-readonly className={classNames('cell-calculated', props.column.input !== 'text' && 'figures')}>{props.text}</td>
)

const VoidCell = (props: Common) => (
  <td {...place(props)} aria-readonly aria-label={named(props, '不用填', '')} className="cell-void" />
)

/** One cell; it listens to its own fact or figure and to nothing else. */
export const CellView = ({ cell, ...common }: Common & { readonly cell: GridCell }) => {
  switch (cell.kind) {
    case 'fact':
      return <FactCell {...common} factKey={cell.key} />
    case 'locked':
      return <LockedCell {...common} factKey={cell.key} source={cell.source} />
    case 'computed':
      return <ComputedCell {...common} cellRef={cell.ref} />
    case 'words':
      return <WordsCell {...common} text={cell.text} />
    case 'void':
      return <VoidCell {...common} />
  }
}

'use client'
import type { PrintedTable } from '@/lib/document/blocks'
import { classNames } from '@/components/ui/class-names'
import { type FigureMode, plainFigures } from './figure-mode'
import { type CellMarks, StatementCell } from './statement-cell'
import { emptyColumns, isColumnNumbers, layOut, type PlacedCell, type TableLayout, without } from './table-layout'
import type { ExplainedTerm } from './terms'
import { ViewPicker } from './view-picker'

type StatementTableProps = {
  readonly table: PrintedTable
  readonly figures?: FigureMode
  /** `paper` is the printed form; `reading` is the public page: larger, zero as “—”, empty columns named instead of drawn. */
  readonly look?: 'paper' | 'reading'
  /** Cells to point out: where a number comes from, what changed, what a finding is about. */
  readonly marks?: CellMarks
  readonly headingLevel?: 2 | 3 | 4
  /** The title stands elsewhere (in a summary, in a section head). */
  readonly titleHidden?: boolean
  /** Terms the page explains. */
  readonly terms?: readonly ExplainedTerm[]
}

const columnRange = (placed: PlacedCell): readonly number[] => Array.from({ length: placed.span }, (_, offset) => placed.column + offset)

/** In which of the views a cell is seen; undefined where it is seen in all of them. */
const viewsOf = (layout: TableLayout, placed: PlacedCell): string | undefined => {
  if (layout.views.length < 2) return undefined
  const columns = columnRange(placed)
  const seen = layout.views.flatMap((view, index) => (columns.some((column) => view.columns.includes(column)) ? [String(index)] : []))
  return seen.length === layout.views.length ? undefined : seen.join(' ')
}

/** A blank corner of the head names nothing. */
const headOf = ({ cell, span }: PlacedCell): { readonly element: 'td' | 'th'; readonly scope?: 'col' | 'colgroup' } =>
  cell.text.trim() === '' ? { element: 'td' } : { element: 'th', scope: span > 1 ? 'colgroup' : 'col' }

/** `上级补助收入、事业收入：本年均为空，未列。`; many, or many of one name, are counted. */
const leftOut = (layout: TableLayout, dropped: ReadonlySet<number>): string | null => {
  const figures = layout.columns.map((column, index) => ({ ...column, index })).filter((column) => column.holds === 'figure')
  const names = figures.filter((column) => dropped.has(column.index)).map((column) => column.path.at(-1) ?? '')
  if (names.length === 0) return null
  const tellsApart = names.every((name) => figures.filter((column) => column.path.at(-1) === name).length === 1)
  return names.length <= 5 && tellsApart ? `${names.join('、')}：本年均为空，未列。` : `另有 ${String(names.length)} 栏本年均为空，未列。`
}

/**
 * One of the ten tables. A client component although it does nothing there: its data is a third of its elements, and both
 * would travel with the page. On a phone one column of figures is shown at a time, chosen by radio
 * buttons that need no script.
 */
export const StatementTable = ({ table, figures = plainFigures, look = 'paper', marks, headingLevel = 3, titleHidden = false, terms }: StatementTableProps) => {
  const layout = layOut(table)
  const dropped = look === 'reading' ? emptyColumns(layout) : new Set<number>()
  // 栏次 serves the paper form; a reading page has no use for it.
  const header = without(look === 'reading' ? layout.header.filter((row) => !isColumnNumbers(row)) : layout.header, dropped)
  const body = without(layout.body, dropped)
  const left = leftOut(layout, dropped)
  const blockStarts = new Set(layout.segments.slice(1).map((segment) => segment.labels[0] ?? segment.figures[0]))
  const Heading = `h${headingLevel}` as const
  const listed = layout.views.length === 0 && layout.columns.every((column) => column.holds === 'figure')
  const chosen = layout.views.length > 1
  const whole = table.widths.reduce((sum, width, column) => (dropped.has(column) ? sum : sum + width), 0)
  const [unit, year, amountUnit] = table.subtitle
  return (
    <div className={classNames('statement', `statement-${look}`, chosen && 'statement-chosen', listed && !table.empty && 'statement-listed', table.empty && 'statement-empty')}>
      {!titleHidden && (
        <div className="statement-title">
          <p className="statement-code">{table.code}</p>
          <Heading>{table.title}</Heading>
          <p className="statement-subtitle"><span>{unit}</span><span>{year}</span><span>{amountUnit}</span></p>
        </div>
      )}
      {chosen && <ViewPicker name={table.id} views={layout.views.map((view) => view.name)} />}
      <div className="statement-scroll" {...(table.orientation === 'landscape' ? { role: 'region', tabIndex: 0, 'aria-label': `${table.code}，可左右移动` } : {})}>
        <table className={classNames(table.orientation === 'landscape' && 'statement-wide')}>
          <caption className="sr-only">{`${table.code} ${table.title}，${amountUnit}`}</caption>
          <colgroup>
            {table.widths.map((width, column) => (dropped.has(column) ? null : <col key={column} style={{ width: `${String((100 * width) / whole)}%` }} />))}
          </colgroup>
          <thead>
            {header.map((row, index) => (
              <tr key={index}>
                {row.map((placed) => (
                  <StatementCell key={placed.column} placed={placed} {...headOf(placed)} views={viewsOf(layout, placed)} figures={figures} look={look} marks={marks} startsBlock={blockStarts.has(placed.column)} overFigures={placed.span === 1 && layout.columns[placed.column]?.holds === 'figure'} terms={terms} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {body.map((row, index) => (
              <tr key={index} className={classNames(row.some(({ cell }) => cell.bold === true) && 'statement-strong')}>
                {row.map((placed) => {
                  const names = placed.cell.ref === undefined && placed.cell.text !== '' && columnRange(placed).some((column) => layout.rowNames.has(column))
                  return (
                    <StatementCell
                      key={placed.column}
                      placed={placed}
                      element={names ? 'th' : 'td'}
                      scope={names ? 'row' : undefined}
                      views={viewsOf(layout, placed)}
                      figures={figures}
                      look={look}
                      marks={marks}
                      startsBlock={blockStarts.has(placed.column)}
                      terms={terms}
                      listedAs={listed ? layout.columns[placed.column]?.path.join(' ') : undefined}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left !== null && <p className="statement-note">{left}</p>}
      {chosen && <p className="statement-note tablet:hidden print:hidden">窄屏上只列有数的行，完整的表见 PDF。</p>}
      {table.notes.map((note) => <p key={note} className="statement-note">{note}</p>)}
    </div>
  )
}

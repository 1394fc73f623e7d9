import type { CellRef } from '@/lib/report/cell'
import { classNames } from '@/components/ui/class-names'
import { Figure } from './figure'
import { cellAnchor, type FigureMode } from './figure-mode'
import type { PlacedCell } from './table-layout'
import { TermText } from './term-text'
import type { ExplainedTerm } from './terms'

export type CellMark = 'traced' | 'changed' | 'error' | 'warning'
export type CellMarks = Readonly<Partial<Record<CellRef, CellMark>>>

type StatementCellProps = {
  readonly placed: PlacedCell
  readonly element: 'td' | 'th'
  readonly scope?: 'col' | 'colgroup' | 'row' | undefined
  readonly views: string | undefined
  readonly figures: FigureMode
  readonly look: 'paper' | 'reading'
  readonly marks: CellMarks | undefined
  /** First column of a block printed beside another one. */
  readonly startsBlock?: boolean
  /** The head of one column of figures. */
  readonly overFigures?: boolean
  /** The column's name, for tables that become a list on a phone. */
  readonly listedAs?: string | undefined
  /** Terms that a label may name. */
  readonly terms?: readonly ExplainedTerm[] | undefined
}

/** A code of the classification must not break over lines. */
const isCode = (text: string): boolean => /^\d{3,7}$/.test(text)

/** A cell of a printed table. Cells are many (some 6,000 in a booklet), so their look comes from the table's rules, not from classes. */
export const StatementCell = ({ placed, element: Element, scope, views, figures, look, marks, startsBlock = false, overFigures = false, listedAs, terms }: StatementCellProps) => {
  const { cell, span } = placed
  const { ref } = cell
  const nil = ref !== undefined && cell.text === ''
  const mark = ref === undefined ? undefined : marks?.[ref]
  return (
    <Element
      id={ref === undefined ? undefined : cellAnchor(ref)}
      scope={scope}
      colSpan={span > 1 ? span : undefined}
      rowSpan={cell.rowSpan !== undefined && cell.rowSpan > 1 ? cell.rowSpan : undefined}
      data-v={views}
      data-level={cell.level === undefined || cell.level === 0 ? undefined : cell.level}
      data-name={listedAs}
      className={
        classNames(
          ref !== undefined && 'f', nil && 'nil', cell.align !== undefined && `a-${cell.align}`, cell.bold === true && 'b',
          isCode(cell.text) && ref === undefined && 'k', startsBlock && 's', overFigures && 'o', mark !== undefined && `mark-${mark}`,
        ) || undefined
      }
    >
      {nil && look === 'reading' ? <span aria-label="无" role="img">—</span> : ref === undefined ? (terms === undefined ? cell.text : <TermText text={cell.text} terms={terms} />) : <Figure text={cell.text} cites={[ref]} mode={figures} />}
    </Element>
  )
}

'use client'
import type { PrintedSheet } from '@/lib/document/blocks'
import { type FigureMode, plainFigures } from './figure-mode'
import { StatementCell } from './statement-cell'
import { place } from './table-layout'

type EvaluationSheetProps = {
  readonly sheet: PrintedSheet
  readonly figures?: FigureMode
  readonly headingLevel?: 3 | 4
  readonly titleHidden?: boolean
}

/** One 项目支出绩效自评表. Its merged grid cannot be split by columns: on a narrow screen it scrolls inside its own frame. */
export const EvaluationSheet = ({ sheet, figures = plainFigures, headingLevel = 3, titleHidden = false }: EvaluationSheetProps) => {
  const Heading = `h${headingLevel}` as const
  const whole = sheet.widths.reduce((sum, width) => sum + width, 0)
  return (
    <div className="statement statement-paper statement-sheet">
      {!titleHidden && (
        <div className="statement-title">
          <Heading>{sheet.title}</Heading>
          <p className="statement-subtitle"><span>{sheet.subtitle}</span></p>
        </div>
      )}
      <div className="statement-scroll" role="region" aria-label={`${sheet.title}，可左右移动`} tabIndex={0}>
        <table>
          <caption className="sr-only">{`${sheet.title} ${sheet.subtitle}`}</caption>
          <colgroup>{sheet.widths.map((width, column) => <col key={column} style={{ width: `${String((100 * width) / whole)}%` }} />)}</colgroup>
          <tbody>
            {place(sheet.rows).map((row, index) => (
              <tr key={index}>
                {row.map((placed) => (
                  <StatementCell key={placed.column} placed={placed} element="td" views={undefined} figures={figures} look="paper" marks={undefined} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.notes.map((note) => <p key={note} className="statement-note">{note}</p>)}
    </div>
  )
}

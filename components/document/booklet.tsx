import type { ReactNode } from 'react'
import type { Booklet } from '@/lib/document/blocks'
import { classNames } from '@/components/ui/class-names'
import { outlineOf, pagesOf, type Page } from './booklet-outline'
import { BookletOutlineNav, type OutlineMarks } from './booklet-outline-nav'
import { EvaluationSheet } from './evaluation-sheet'
import { type FigureMode, plainFigures } from './figure-mode'
import { placeAttributes } from './figure-places'
import { Prose } from './prose'
import type { CellMarks } from './statement-cell'
import { StatementTable } from './statement-table'

type BookletViewProps = {
  readonly booklet: Booklet
  readonly figures?: FigureMode
  readonly draft?: boolean
  readonly reasonHref?: (slot: string) => string
  readonly marks?: CellMarks
  /** Findings by block id, shown in the outline. */
  readonly outlineMarks?: OutlineMarks
  readonly outline?: boolean
  /** What stands under the paper of a table, by its id. */
  readonly underTable?: (table: string) => ReactNode
}

type SheetOfPaperProps = Omit<BookletViewProps, 'outline' | 'outlineMarks'> & { readonly page: Page }

const SheetOfPaper = ({ page, booklet, figures = plainFigures, draft = false, reasonHref, marks, underTable }: SheetOfPaperProps) => {
  switch (page.kind) {
    case 'cover':
      return (
        <section className="paper paper-cover">
          <p className="font-serif text-22">{page.block.unitName}</p>
          <p className="mt-6 font-serif text-32 font-bold">{page.block.title}</p>
        </section>
      )
    case 'contents':
      return (
        <section className="paper" aria-label="目录">
          <h2>{page.block.title}</h2>
          <ol className="mt-3 font-serif text-16">
            {outlineOf(booklet).map((entry) => (
              <li key={entry.id} className={classNames(entry.level === 1 ? 'pt-2 font-bold' : 'pl-8')}>
                <a href={`#${encodeURI(entry.id)}`} className="text-ink no-underline hover:underline">{entry.label}</a>
              </li>
            ))}
          </ol>
        </section>
      )
    case 'prose':
      return <div className="paper"><Prose blocks={page.blocks} figures={figures} draft={draft} reasonHref={reasonHref} /></div>
    case 'table':
      return (
        <div className={classNames('grid w-full min-w-0 grid-cols-1 gap-2', page.block.table.orientation === 'landscape' ? 'max-w-[1180px]' : 'max-w-[880px]')}>
          <section className={classNames('paper', page.block.table.orientation === 'landscape' && 'paper-landscape')} {...placeAttributes(page.block.id, page.block.table.code)}>
            <StatementTable table={page.block.table} figures={figures} {...(marks === undefined ? {} : { marks })} />
          </section>
          {underTable?.(page.block.table.id)}
        </div>
      )
    case 'sheet':
      return <section className="paper paper-landscape" {...placeAttributes(page.block.id, page.block.sheet.title)}><EvaluationSheet sheet={page.block.sheet} figures={figures} /></section>
  }
}

/** The whole booklet as sheets of paper, in the look of the PDF, with its outline at the side. */
export const BookletView = ({ outline = true, outlineMarks, ...paper }: BookletViewProps) => (
  <div className={classNames('grid grid-cols-1 items-start gap-6', outline && 'desk:grid-cols-[216px_minmax(0,1fr)]')}>
    {outline && (
      <div className="hidden desk:sticky desk:top-0 desk:block desk:max-h-dvh desk:overflow-y-auto desk:py-5">
        <BookletOutlineNav entries={outlineOf(paper.booklet)} marks={outlineMarks} />
      </div>
    )}
    <div className="grid min-w-0 grid-cols-1 gap-5">
      {pagesOf(paper.booklet).map((page, index) => <SheetOfPaper key={index} page={page} {...paper} />)}
    </div>
  </div>
)

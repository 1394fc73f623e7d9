import Link from 'next/link'
import type { PrintedSpan } from '@/lib/document/blocks'
import { classNames } from '@/components/ui/class-names'
import { Figure } from './figure'
import { type FigureMode, plainFigures } from './figure-mode'
import { TermText } from './term-text'
import type { ExplainedTerm } from './terms'

type ParagraphProps = {
  readonly spans: readonly PrintedSpan[]
  readonly id?: string | undefined
  readonly figures?: FigureMode
  /** Words of a person are marked and empty slots are shown. Off on paper and in public. */
  readonly draft?: boolean
  /** Where a slot is filled in; makes reasons of a draft into links. */
  readonly reasonHref?: ((slot: string) => string) | undefined
  readonly numberedHeading?: boolean
  /** Named here for the first time. */
  readonly terms?: readonly ExplainedTerm[] | undefined
}

type ReasonProps = { readonly text: string; readonly href: string | undefined }

const Reason = ({ text, href }: ReasonProps) => {
  if (text === '') {
    const chip = 'mx-0.5 inline-block indent-0 rounded-seal border border-dashed border-warn bg-warn-wash px-1.5 align-baseline font-sans text-13 leading-5 text-warn no-underline'
    return href === undefined ? <span className={chip}>待填</span> : <Link className={chip} href={href}>待填</Link>
  }
  const look = 'border-b border-note-line text-ink no-underline'
  return href === undefined ? <span className={look}>{text}</span> : <Link className={classNames(look, 'hover:bg-note-wash hover:text-ink')} href={href}>{text}</Link>
}

/** A sentence of the narrative: what the program computed is dotted, what a person wrote is lined, what is missing is a chip. */
export const Paragraph = ({ spans, id, figures = plainFigures, draft = false, reasonHref, numberedHeading = false, terms }: ParagraphProps) => (
  <p id={id} className={classNames('doc-paragraph', numberedHeading && 'font-bold')}>
    {spans.map((span, index) => {
      // Spans of one paragraph never move against each other, so their position is their key.
      if (span.kind === 'figure') return <Figure key={index} text={span.text} cites={span.cites} mode={figures} />
      if (span.kind === 'reason' && draft) return <Reason key={index} text={span.text} href={reasonHref?.(span.slot)} />
      return terms === undefined || span.kind !== 'text' ? span.text : <TermText key={index} text={span.text} terms={terms} />
    })}
  </p>
)

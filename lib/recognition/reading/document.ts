import type { Narrative } from '@/lib/narrative/narrative'
import type { ReadDocument, ReadEntry, ReadFile } from '@/lib/rules/read-document'
import { isOverviewHeading } from './headings'
import { lostHeadings, withPages } from './headings-read'
import type { Line } from './lines'
import type { Cover } from './names'
import { withReason } from './reasons-read'
import type { RawSection, Segments } from './segments'
import type { SheetFound } from './sheets'
import type { TableFound } from './tables'

/** A section with its lines joined to paragraphs. */
export type SectionFound = RawSection & { readonly paragraphs: readonly Line[] }

type Parts = {
  readonly segments: Segments
  readonly tables: readonly TableFound[]
  readonly sheets: readonly SheetFound[]
  readonly sections: readonly SectionFound[]
  readonly overview: readonly Line[]
  readonly definitions: readonly Line[]
  readonly cover: Cover | null
  readonly file: ReadFile | null
}

const entriesOf = (lines: readonly Line[]): readonly ReadEntry[] => lines.map(({ text, where }) => ({ text, page: where.page }))
const textsOf = (lines: readonly Line[]): readonly string[] => lines.map(({ text }) => text)

/** What was found, letter by letter, in the shape the rules look at. */
export const documentOf = ({ segments, tables, sheets, sections, overview, definitions, cover, file }: Parts): ReadDocument => ({
  cover,
  furniture: entriesOf(segments.furniture),
  contents: segments.contents.map(({ text, page }) => ({ text, page })),
  headings: withPages(segments.contents, segments.headings),
  overview: textsOf(overview.filter(({ text }) => !isOverviewHeading(text))),
  tables: tables.map(({ read }) => read),
  sections: sections.map(({ number, heading, paragraphs }) => ({ number, heading, paragraphs: textsOf(paragraphs) })),
  definitions: textsOf(definitions),
  sheets: sheets.map(({ page }) => page),
  loose: entriesOf(segments.loose),
  file,
  formats: [],
  lost: lostHeadings(segments, tables),
})

/** The sentences as text, their reasons told apart: nobody knows what they cite but those who read them. */
export const narrativeOf = (sections: readonly SectionFound[]): Narrative => ({
  sections: sections.map(({ number, heading, tell, paragraphs }) => ({
    number, heading, level: number.includes('（') ? 3 : 2,
    paragraphs: withReason(tell, textsOf(paragraphs)).map((spans, index) => ({ id: `${number}/${index + 1}`, spans, heading: false })),
  })),
})

import type { ReadEntry } from '@/lib/rules/read-document'
import { mostSaid, plain, withoutOrdinal } from '../letters'
import type { Entry } from './contents'
import { partOf } from './headings'
import { tableOfTitle } from './lines'
import type { Heading, Segments } from './segments'
import type { TableFound } from './tables'

const same = (entry: string, heading: string): boolean => plain(entry) === plain(heading) || withoutOrdinal(plain(entry)) === plain(heading)

/** Headings with the pages the contents count by: the cover and the contents themselves may not be numbered. */
export const withPages = (contents: readonly Entry[], headings: readonly Heading[]): readonly ReadEntry[] => {
  const offset = mostSaid(contents.flatMap(({ text, page }) => headings.flatMap((heading) => (page !== null && heading.where.page !== null && same(text, heading.text) ? [heading.where.page - page] : []))))
  return headings.map(({ text, where }) => ({ text, page: where.page === null || offset === null ? null : where.page - offset }))
}

/**
 * Headings the contents name and nobody found, though what they stand over was read or is missed by a rule of its own: a
 * page was lost, or a title with it. That is said once and no rule counts it again.
 */
export const lostHeadings = ({ contents, headings, sections }: Segments, tables: readonly TableFound[]): readonly string[] =>
  contents.flatMap(({ text }) => {
    if (headings.some((heading) => same(text, heading.text))) return []
    const id = tableOfTitle(text)
    if (id !== null) return tables.some((table) => table.form.id === id && table.read.title !== '') ? [] : [text]
    switch (partOf(text)) {
      case 'tables':
        return tables.length > 0 ? [text] : []
      case 'narrative':
        return sections.length > 0 ? [text] : []
      case 'overview':
      case 'definitions':
      case 'annex':
      case 'other':
      case null:
        return []
    }
  })

import 'server-only'
import type { Booklet } from '@/lib/document/blocks'
import { env } from '@/lib/env'
import { bodyXml } from './docx/body'
import { furniture, packaged } from './docx/package'
import { escaped, isXmlCharacter } from './docx/xml'
import { theFonts } from './pdf/fonts'
import { titleOf } from './pdf/paper-of'
import { printableBooklet } from './pdf/printable-booklet'

export type DocxOptions = {
  /** Words across every page, such as 仅供内部审核. */
  readonly draft?: string
  /** The date the document carries, in seconds since 1970; the same booklet and second give the same bytes. */
  readonly createdAt: number
}

/**
 * The booklet as a Word document that can be edited: real headings, a contents field that is filled already, sections for
 * landscape tables, tables whose headings repeat. Its measures are those of the printed booklet, its fonts are named and
 * not embedded. What XML cannot hold is left out.
 */
export const renderDocx = (booklet: Booklet, { createdAt, draft }: DocxOptions): Uint8Array => {
  const clean = printableBooklet(booklet, { has: isXmlCharacter })
  return packaged(bodyXml(clean, theFonts(env.fontFolder).ruler, furniture), { title: escaped(titleOf(clean)), createdAt, draft })
}

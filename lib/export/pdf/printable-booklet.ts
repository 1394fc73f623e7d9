import 'server-only'
import type { Booklet, DocumentBlock, PrintedCell } from '@/lib/document/blocks'
import { printable } from './printable'

type Clean = (text: string) => string

const cells = (rows: readonly (readonly PrintedCell[])[], clean: Clean): readonly (readonly PrintedCell[])[] =>
  rows.map((row) => row.map((cell) => ({ ...cell, text: clean(cell.text) })))

const cleanBlock = (block: DocumentBlock, clean: Clean): DocumentBlock => {
  switch (block.kind) {
    case 'cover':
      return { ...block, unitName: clean(block.unitName), title: clean(block.title) }
    case 'contents':
      return { ...block, title: clean(block.title) }
    case 'part':
    case 'heading':
      return { ...block, text: clean(block.text) }
    case 'paragraph':
      return { ...block, spans: block.spans.map((span) => ({ ...span, text: clean(span.text) })) }
    case 'table': {
      const { table } = block
      const [unit, year, money] = table.subtitle
      return {
        ...block,
        contentsText: clean(block.contentsText),
        table: {
          ...table,
          title: clean(table.title),
          code: clean(table.code),
          subtitle: [clean(unit), clean(year), clean(money)],
          header: cells(table.header, clean),
          body: cells(table.body, clean),
          notes: table.notes.map(clean),
        },
      }
    }
    case 'sheet': {
      const { sheet } = block
      return {
        ...block,
        sheet: { ...sheet, title: clean(sheet.title), subtitle: clean(sheet.subtitle), rows: cells(sheet.rows, clean), notes: sheet.notes.map(clean) },
      }
    }
  }
}

/** The booklet with every text made printable. */
export const printableBooklet = (booklet: Booklet, fonts: { has: (codePoint: number) => boolean }): Booklet => {
  const clean: Clean = (text) => printable(text, fonts)
  return {
    ...booklet,
    unitName: clean(booklet.unitName),
    title: clean(booklet.title),
    blocks: booklet.blocks.map((block) => cleanBlock(block, clean)),
  }
}

/** Every text of a block, for looking through them. */
export const textsOf = (block: DocumentBlock): readonly string[] => {
  const texts: string[] = []
  cleanBlock(block, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

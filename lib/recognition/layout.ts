import type { ReadFile } from '@/lib/rules/read-document'

/** Where something stands in a file, so that it can be quoted: page of a PDF, line of a text, sheet and row of a workbook. All from 1; null where the format knows none. */
export type Where = { readonly page: number | null; readonly line: number | null; readonly sheet: string | null }

/** A cell of a grid at its upper left corner. `column` counts from 0 over the whole grid; spans are at least 1. */
export type GridCell = {
  /** Lines of one cell are joined without a space between Chinese characters. */
  readonly text: string
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  /** The text runs into an edge of its cell or ends in the middle: what is missing was not read. */
  readonly clipped?: boolean
}

export type GridRow = { readonly cells: readonly GridCell[]; readonly where: Where }

/**
 * What a page holds, in the order it is read: a line of running text (one paragraph where the format knows paragraphs, one
 * printed line where it does not), or a grid of cells. A table that goes on over a page is two grids; whoever recognises joins them.
 */
export type Piece =
  | { readonly kind: 'line'; readonly text: string; readonly where: Where; /** Level of a real heading style; null where the format has none. */ readonly level: number | null; /** Only part of a paragraph: the next line may go on. */ readonly broken: boolean }
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[]; readonly where: Where }
  /** Page header or footer, page number, stamp, watermark. */
  | { readonly kind: 'furniture'; readonly text: string; readonly where: Where }

/** Something of the file that was not read, said as such: `第3页只有图片，没有可读的文字`. */
export type NotRead = { readonly where: Where; readonly what: string }

/** A file in reading order, before anybody asks what it means. Made by `lib/extraction`, understood by `recognise`. */
export type Layout = {
  readonly format: 'pdf' | 'docx' | 'xlsx' | 'txt'
  readonly pieces: readonly Piece[]
  readonly notRead: readonly NotRead[]
  /** Null where the format has no pages of its own. */
  readonly pages: number | null
  /** What the file carries besides its pages; null for plain text. */
  readonly file: ReadFile | null
}

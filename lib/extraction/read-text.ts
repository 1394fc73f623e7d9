import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import type { GridRow, Layout, NotRead, Piece, Where } from '@/lib/recognition/layout'
import { withStackedTables } from './stacked-cells'
import { alignedRows, mayBeRow, type TextLine } from './text-columns'

const UNREADABLE = '\uFFFD'
/** Letters a text may hold; anything else below a blank belongs to a program's file. */
const FOREIGN = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u

/** Text without a mark is UTF-16 where every other byte of what is plain in it is 0. */
const withoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const looked = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < looked.length / 100) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The letters of a text file: UTF-8, UTF-16 with or without its mark, GB18030 (and GBK, GB2312 within it). Null where it is no text. */
export const textOfBytes = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : withoutMark(bytes)
  const text = marked === null ? (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')) : decoded(bytes, marked)
  return text === null || FOREIGN.test(text) ? null : text
}

const cellsOf = (line: string): readonly string[] | null => {
  if (line.includes('\t')) return line.split('\t')
  // A table of Markdown: | 项目 | 金额 |
  return /^\s*\|.*\|\s*$/u.test(line) ? line.trim().slice(1, -1).split('|') : null
}

/** `|---|:--:|` draws a line and says nothing. */
const isRule = (cells: readonly string[]): boolean => cells.length > 0 && cells.every((cell) => /^\s*:?-{2,}:?\s*$/u.test(cell))

const rowOf = (cells: readonly string[], where: Where): GridRow => ({ where, cells: cells.map((text, column) => ({ text: text.trim(), column, colSpan: 1, rowSpan: 1 })) })

const lineOf = ({ text, where }: TextLine): readonly Piece[] => {
  const said = text.trim()
  return said === '' ? [] : [{ kind: 'line', text: said, where, level: null, broken: !/[。；;！？]$/u.test(said) }]
}

/** Lines with wide blanks in them: a grid where they stand in columns, otherwise lines. */
const piecesOf = (lines: readonly TextLine[], notRead: NotRead[]): readonly Piece[] => {
  const rows = alignedRows(lines)
  const [first] = lines
  if (rows !== null && rows !== 'unclear' && first !== undefined) return [{ kind: 'grid', rows, where: first.where }]
  if (rows === 'unclear' && first !== undefined) notRead.push({ where: first.where, what: `第${String(first.where.line ?? 1)}行起的表只用空格对齐，分不清栏，没有按表读；请换成带制表符的文本、Word 或 Excel` })
  return lines.flatMap(lineOf)
}

/**
 * A parsed text as a layout: one line a piece, and lines of cells with tabs, Markdown's bars or wide blanks between them a grid; so are cells one a line, where none was lost.
 * A form feed begins a page. Where a text knows no pages, places are lines.
 */
export const layoutOfText = (text: string): Layout => {
  const hasPages = text.includes('\f')
  const pieces: Piece[] = []
  const notRead: NotRead[] = []
  let rows: GridRow[] = []
  let aligned: TextLine[] = []
  const close = (): void => {
    const [first] = rows
    if (first !== undefined) pieces.push({ kind: 'grid', rows, where: first.where })
    pieces.push(...piecesOf(aligned, notRead))
    rows = []
    aligned = []
  }
  let line = 0
  for (const [index, page] of text.replace(/^\uFEFF/u, '').split('\f').entries()) {
    for (const [nth, raw] of page.split(/\r\n|\r|\n/u).entries()) {
      // A form feed stands at the beginning of a line: what follows it is that line still.
      if (index === 0 || nth > 0) line += 1
      const where: Where = { page: hasPages ? index + 1 : null, line, sheet: null }
      if (raw.includes(UNREADABLE)) notRead.push({ where, what: `第${line}行有读不出的字` })
      // A row of which every cell is empty is an empty line.
      if (aligned.length > 0 && raw.trim() === '') continue
      const cells = cellsOf(raw)
      if (cells !== null) {
        if (aligned.length > 0) close()
        if (!isRule(cells)) rows.push(rowOf(cells, where))
      } else if (mayBeRow(raw, aligned.length > 0)) {
        if (rows.length > 0) close()
        aligned.push({ text: raw, where })
      } else {
        close()
        pieces.push(...lineOf({ text: raw, where }))
      }
    }
    close()
  }
  return { format: 'txt', pieces: withStackedTables(pieces), notRead, pages: hasPages ? text.split('\f').length : null, file: null }
}

/** A text file as a layout; the refusal is the end of a sentence that begins with the file’s name. */
export const readText = (bytes: Uint8Array): Result<Layout, string> => {
  const text = textOfBytes(bytes)
  if (text === null) return err('不是可读的文本，请另存为 UTF-8 或 GB18030 编码的 .txt 后再校对。')
  return text.trim() === '' ? err('里没有文字。请检查是否选错了文件。') : ok(layoutOfText(text))
}

import type { Piece } from '../layout'
import { plain } from '../letters'
import { tableOfTitle, type Line } from './lines'

/** A line of the contents and the page it names. */
export type Entry = { readonly text: string; readonly page: number | null; readonly line: Line }

const HEADING = /^(?:目录|目次)$/u
const WITH_PAGE = /^(.*?\S)(?:\s*[.…·⋯．。_—-]{2,}\s*|\s+)(\d{1,3})$/su
const LIKE_HEADING = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|\(?[一二三四五六七八九十]+\)|附件)/u
const LONGEST = 60
const SHORT = 16

export const isContentsHeading = (text: string): boolean => HEADING.test(plain(text))

/** One line of the contents; null where the contents are over. */
const entryOf = (line: Line, before: readonly Entry[]): Entry | null => {
  const [, text, page] = WITH_PAGE.exec(line.text.trim()) ?? []
  if (text !== undefined && page !== undefined && text.length <= LONGEST) return { text: text.trim(), page: Number.parseInt(page, 10), line }
  const compact = plain(line.text)
  if (compact.length > LONGEST || /[。;]$/u.test(compact) || before.some((entry) => plain(entry.text) === compact)) return null
  // Contents with pages have one in every line, but for a part's own.
  const hasPages = before.filter((entry) => entry.page !== null).length > before.length / 2 && before.length > 2
  const isHeading = LIKE_HEADING.test(compact) || tableOfTitle(line.text) !== null
  return isHeading && (!hasPages || /^第.+部分/u.test(compact)) ? { text: line.text.trim(), page: null, line } : null
}

/** The contents from piece `from` on, and the first piece behind them. */
export const contentsFrom = (pieces: readonly Piece[], from: number): { readonly entries: readonly Entry[]; readonly next: number } => {
  const entries: Entry[] = []
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece === undefined) break
    if (piece.kind === 'furniture') continue
    if (piece.kind === 'line') {
      const entry = entryOf(piece, entries)
      const last = entries.at(-1)
      // The end of a long title that did not fit its line.
      if (last !== undefined && last.line.broken && last.page === null && piece.text.length <= SHORT && entry?.page == null && !LIKE_HEADING.test(plain(piece.text))) {
        entries[entries.length - 1] = { text: last.text + piece.text, page: null, line: { ...last.line, broken: piece.broken } }
        continue
      }
      if (entry === null) return { entries, next: index }
      entries.push(entry)
      continue
    }
    const lines = piece.rows.map(({ cells, where }): Line => ({ text: cells.map(({ text }) => text.trim()).filter((text) => text !== '').join('\t'), where, broken: false }))
    const read: Entry[] = []
    for (const line of lines) {
      const entry = line.text === '' ? null : entryOf(line, [...entries, ...read])
      if (entry !== null) read.push(entry)
      else if (line.text !== '') return { entries, next: index }
    }
    entries.push(...read)
  }
  return { entries, next: pieces.length }
}

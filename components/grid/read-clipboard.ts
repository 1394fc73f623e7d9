import { err, ok, type Result } from '@/lib/result'
import type { AmountUnit } from '@/lib/money/format'
import { blockOfSpans, blockOfText, MOST_COLUMNS, MOST_ROWS, widthOfBlock, type Block, type SpanCell } from './block'
import { UNIT_MARK } from './clip'

/** What was copied, and the unit it says of itself. */
export type Pasted = { readonly block: Block; readonly unit: AmountUnit | null }

const spanOf = (cell: HTMLTableCellElement, name: 'colSpan' | 'rowSpan'): number => Math.max(1, cell[name])

/** Line breaks are `<br>`; every other space is one space, as a page shows it. Comments and styles of the spreadsheet are no text. */
const textOf = (cell: HTMLTableCellElement): string => {
  for (const noise of cell.querySelectorAll('style, script, xml')) noise.remove()
  for (const paragraph of cell.querySelectorAll('br')) paragraph.replaceWith('\u2028')
  const shown = (cell.textContent).replace(/[ \t\r\n\f\u00a0]+/g, ' ').replace(/ ?\u2028 ?/g, '\n').trim()
  // A column that is too narrow shows hashes; the figure itself stands beside them.
  return /^#+$/.test(shown) ? (cell.getAttribute('x:num') ?? shown) : shown
}

const isHidden = (element: HTMLElement): boolean => element.style.display === 'none' || element.hasAttribute('hidden')

/** The first table of a page that a spreadsheet wrote. The page is parsed and read; it is never shown, and nothing in it runs. */
const tableOf = (html: string): { readonly rows: readonly (readonly SpanCell[])[]; readonly unit: AmountUnit | null } | null => {
  // A spreadsheet sends its style sheet along; the page's policy would refuse it, and say so, even in a page that is only read.
  const table = new DOMParser().parseFromString(html.replace(/<style[^>]*>[\s\S]*?<\/style>/giu, ''), 'text/html').querySelector('table')
  if (table === null) return null
  const mark = table.getAttribute(UNIT_MARK)
  return {
    rows: [...table.rows].filter((row) => !isHidden(row)).slice(0, MOST_ROWS + 1).map((row) => [...row.cells].filter((cell) => !isHidden(cell)).map((cell) => ({ text: textOf(cell), columns: spanOf(cell, 'colSpan'), rows: spanOf(cell, 'rowSpan') }))),
    unit: mark === '元' || mark === '万元' ? mark : null,
  }
}

/** Longer than this no block of a disclosure is; a browser would stand still over it. */
const LONGEST = 4_000_000

/** The block on the clipboard: the table where there is one, for it knows merged cells; the text otherwise. */
export const readClipboard = (data: Pick<DataTransfer, 'getData'>): Result<Pasted, string> => {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (html.length > LONGEST || text.length > LONGEST) return err('复制的内容太大，请分几次复制')
  const table = /<table/i.test(html) ? tableOf(html) : null
  const pasted: Pasted = table === null || table.rows.length === 0 ? { block: blockOfText(text), unit: null } : { block: blockOfSpans(table.rows), unit: table.unit }
  const rows = table?.rows.length ?? pasted.block.length
  if (rows > MOST_ROWS || widthOfBlock(pasted.block) >= MOST_COLUMNS) return err(`复制的内容超过 ${String(MOST_ROWS)} 行或 ${String(MOST_COLUMNS)} 列，请只复制有数的几行几列`)
  return ok(pasted)
}

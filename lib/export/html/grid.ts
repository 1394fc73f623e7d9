import 'server-only'
import type { PrintedCell, PrintedSheet, PrintedTable } from '@/lib/document/blocks'
import { escaped, escapedLines } from './escape'

const spans = (cell: PrintedCell): string =>
  `${(cell.colSpan ?? 1) > 1 ? ` colspan="${cell.colSpan}"` : ''}${(cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`

const classes = (cell: PrintedCell, usual: 'left' | 'center' | 'right'): string => {
  const align = cell.align ?? usual
  const names = [align === 'left' ? '' : align[0], cell.bold === true ? 'b' : '', cell.ref ? 'n' : ''].filter((name) => name !== '')
  return names.length > 0 ? ` class="${names.join(' ')}"` : ''
}

/** Words name a row; codes, line numbers, units and figures do not. */
const namesRow = (cell: PrintedCell): boolean => cell.ref === undefined && /\p{Script=Han}/u.test(cell.text) && (cell.align !== 'center' || cell.bold === true)

const bodyCell = (cell: PrintedCell): string =>
  namesRow(cell)
    ? `<th scope="row"${spans(cell)}${classes(cell, 'left')}>${escapedLines(cell.text)}</th>`
    : `<td${spans(cell)}${classes(cell, cell.ref ? 'right' : 'left')}>${escapedLines(cell.text)}</td>`

const headCell = (cell: PrintedCell): string =>
  `<th scope="${(cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col'}"${spans(cell)}>${escapedLines(cell.text)}</th>`

/** A label that stands beside several rows of a sheet. */
const sheetCell = (cell: PrintedCell): string =>
  (cell.rowSpan ?? 1) > 1 && cell.text !== ''
    ? `<th scope="rowgroup"${spans(cell)} class="c">${escapedLines(cell.text)}</th>`
    : `<td${spans(cell)}${classes(cell, 'center')}>${escapedLines(cell.text)}</td>`

const columns = (widths: readonly number[]): string => {
  const sum = widths.reduce((a, b) => a + b, 0)
  return `<colgroup>${widths.map((width) => `<col style="width:${((width / sum) * 100).toFixed(2)}%">`).join('')}</colgroup>`
}

const rows = (cells: readonly (readonly PrintedCell[])[], draw: (cell: PrintedCell) => string): string =>
  cells.map((row) => `<tr>${row.map(draw).join('')}</tr>`).join('\n')

const noteLines = (notes: readonly string[]): string => notes.map((note) => `<p class="note">${escapedLines(note)}</p>`).join('')

/** One of the ten tables, its code and units in the caption. */
export const tableHtml = (table: PrintedTable): string => {
  const [unit, year, money] = table.subtitle
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(table.title)}">
<table class="statement">
<caption><span class="title">${escaped(table.title)}</span><span class="code">${escaped(table.code)}</span><span class="line"><span>${escaped(unit)}</span><span>${escaped(year)}</span><span>${escaped(money)}</span></span></caption>
${columns(table.widths)}
<thead>
${rows(table.header, headCell)}
</thead>
<tbody>
${rows(table.body, bodyCell)}
</tbody>
</table>
</div>
${noteLines(table.notes)}`
}

export const sheetHtml = (sheet: PrintedSheet): string => `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(sheet.title)}">
<table class="sheet">
<caption><span class="title">${escaped(sheet.title)}</span><span class="year">${escaped(sheet.subtitle)}</span></caption>
${columns(sheet.widths)}
<tbody>
${rows(sheet.rows, sheetCell)}
</tbody>
</table>
</div>
${noteLines(sheet.notes)}`

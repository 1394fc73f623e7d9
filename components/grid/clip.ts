import type { AmountUnit } from '@/lib/money/format'

/** A rectangle of cells as texts, row by row. */
export type Clip = { readonly rows: readonly (readonly string[])[]; readonly unit: AmountUnit }

/** What our own tables carry on the clipboard, so that a block comes back in the unit it left in. */
export const UNIT_MARK = 'data-unit'

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Tabs between columns, line breaks between rows, quotes where a text holds either: what a spreadsheet takes as text. */
export const clipText = ({ rows }: Clip): string => rows.map((cells) => cells.map(quoted).join('\t')).join('\n')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>')

/** The same as a table, for spreadsheets and word processors. Line breaks stay inside their cell. */
export const clipHtml = ({ rows, unit }: Clip): string =>
  `<meta charset="utf-8"><table ${UNIT_MARK}="${unit}"><tbody>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</tbody></table>`

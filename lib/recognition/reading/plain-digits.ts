import type { Layout } from '../layout'

const WIDE = /[０-９]/u
const halved = (letter: string): string => letter.normalize('NFKC')

/** Full-width digits as the half ones, with the points, commas and percent signs among them: `５９４．００` is `594.00`. */
const withPlainDigits = (text: string): string =>
  !WIDE.test(text) ? text : text.replace(/(?<=[０-９\d])[．，](?=[０-９\d])|(?<=[０-９])．$|^．(?=[０-９])/gu, halved).replace(/[０-９]+[％]?/gu, halved)

/** A layout in whatever width its digits were typed. */
export const plainDigits = (layout: Layout): Layout => ({
  ...layout,
  pieces: layout.pieces.map((piece) => {
    if (piece.kind !== 'grid') return WIDE.test(piece.text) ? { ...piece, text: withPlainDigits(piece.text) } : piece
    if (!piece.rows.some(({ cells }) => cells.some(({ text }) => WIDE.test(text)))) return piece
    return { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: withPlainDigits(cell.text) })) })) }
  }),
})

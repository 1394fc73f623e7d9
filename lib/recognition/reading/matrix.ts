import type { GridCell, GridRow, Where } from '../layout'

/** One row of a grid with every column filled: where cells are merged, the text stands in each of their places and `own` says in which it is printed. */
export type MatrixRow = { readonly texts: readonly string[]; readonly own: readonly boolean[]; readonly clipped: readonly boolean[]; readonly where: Where }
export type Matrix = readonly MatrixRow[]

const widthOf = (rows: readonly GridRow[]): number => rows.reduce((width, { cells }) => cells.reduce((most, cell) => Math.max(most, cell.column + cell.colSpan), width), 0)

/** A grid with its merged cells laid out, so that a column is a column in every row. */
export const matrixOf = (rows: readonly GridRow[]): Matrix => {
  const width = widthOf(rows)
  const matrix = rows.map(({ where }) => ({ where, texts: Array.from({ length: width }, () => ''), own: Array.from({ length: width }, () => false), clipped: Array.from({ length: width }, () => false) }))
  rows.forEach(({ cells }, index) => {
    const put = (cell: GridCell): void => {
      for (let below = 0; below < cell.rowSpan; below += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const row = matrix[index + below]
          if (row === undefined) continue
          row.texts[cell.column + right] = cell.text
          row.own[cell.column + right] = below === 0 && right === 0
          row.clipped[cell.column + right] = cell.clipped === true
        }
    }
    cells.forEach(put)
  })
  return matrix
}

/** The text printed at a place; empty where a merged cell only reaches it. */
export const ownText = (row: MatrixRow, column: number): string => (row.own[column] === true ? (row.texts[column] ?? '') : '')

/** The texts printed in a row, left to right, empty cells among them. */
export const ownTexts = (row: MatrixRow): readonly string[] => row.texts.flatMap((text, column) => (row.own[column] === true ? [text] : []))

/** Whether the place `column` of a header belongs to the cell at its left: plain text marks merged cells by leaving the others empty. */
const goesOn = (rows: Matrix, filled: readonly (readonly string[])[], row: number, column: number): boolean => {
  const above = row === 0 ? null : filled[row - 1]
  return (above === null || above === undefined || above[column] === above[column - 1]) && rows.slice(row + 1).some((below) => (below.texts[column] ?? '').trim() !== '')
}

/** Whether a row is one of the header printed again on another page. */
export const isHeaderAgain = (row: MatrixRow, header: Matrix): boolean => {
  const said = (each: MatrixRow): string => ownTexts(each).map((text) => text.replace(/\s/gu, '')).filter((text) => text !== '').join('|')
  const texts = said(row)
  return texts !== '' && header.some((each) => said(each) === texts)
}

/** Moves a row's cells by some columns; what falls off at the left is kept in the first. */
export const movedBy = (row: MatrixRow, by: number): MatrixRow => {
  if (by === 0) return row
  const fill = <T>(list: readonly T[], empty: T): readonly T[] => (by > 0 ? [...Array.from({ length: by }, () => empty), ...list] : list.slice(-by))
  const texts = [...fill(row.texts, '')]
  if (by < 0) texts[0] = [...row.texts.slice(0, -by), texts[0] ?? ''].filter((text, index, all) => text !== '' && text !== all[index - 1]).join('')
  return { ...row, texts, own: by < 0 ? [true, ...fill(row.own, false).slice(1)] : fill(row.own, false), clipped: fill(row.clipped, false) }
}

/** What stands over each column, from the top down: `['本年支出', '基本支出']`. */
export const columnPaths = (header: Matrix): readonly (readonly string[])[] => {
  const filled: string[][] = []
  header.forEach((row, index) => {
    const texts: string[] = []
    row.texts.forEach((text, column) => {
      const left = texts[column - 1]
      texts.push(text.trim() === '' && left !== undefined && left !== '' && goesOn(header, filled, index, column) ? left : text.trim())
    })
    filled.push(texts)
  })
  const width = header[0]?.texts.length ?? 0
  return Array.from({ length: width }, (_, column) => filled.map((row) => row[column] ?? '').filter((text, index, all) => text !== '' && text !== all[index - 1]))
}

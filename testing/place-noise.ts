import type { GridCell, GridRow, Layout, Piece } from '@/lib/recognition/layout'
import { inTurn, type Noise } from './layout-noise'

// What other provinces and other programs print otherwise than the form, without saying anything else.

type Grid = Extract<Piece, { kind: 'grid' }>

const grids = (change: (grid: Grid) => Grid): Noise => (layout) => ({ ...layout, pieces: layout.pieces.map((piece) => (piece.kind === 'grid' ? change(piece) : piece)) })
const lines = (change: (text: string) => string): Noise => (layout) => ({ ...layout, pieces: layout.pieces.map((piece) => (piece.kind === 'line' ? { ...piece, text: change(piece.text) } : piece)) })
const has = ({ rows }: Grid, text: string): boolean => rows.some(({ cells }) => cells.some((cell) => cell.text === text))

/** Tables by function without the column of codes: 类, 款 and 项 by their names alone. */
export const withoutCodes: Noise = grids((grid) => {
  if (!has(grid, '科目代码') || !grid.rows.some(({ cells }) => /^2\d{6}$/u.test(cells[0]?.text ?? ''))) return grid
  const shifted = (cell: GridCell): readonly GridCell[] => (cell.column === 0 ? (cell.colSpan > 1 ? [{ ...cell, colSpan: cell.colSpan - 1 }] : []) : [{ ...cell, column: cell.column - 1 }])
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.flatMap(shifted) })) }
})

const WIDE = '０１２３４５６７８９'
const wide = (text: string): string => text.replace(/\d(?=[\d.]*\.\d\d)|(?<=\.\d?)\d/gu, (digit) => WIDE[Number.parseInt(digit, 10)] ?? digit).replace(/(?<=[０-９])\.(?=[０-９])/gu, '．')
/** Figures in full-width digits, in tables and sentences. */
export const wideDigits: Noise = inTurn(grids((grid) => ({ ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: wide(cell.text) })) })) })), lines((text) => (/…\d+$/u.test(text) ? text : wide(text))))

/** 本年度 for the year's number, wherever a sentence begins with it. */
export const yearWords: Noise = lines((text) => text.replace(/^20\d{2}年度?(?=\S{0,12}(?:收入|支出|一般公共|财政拨款|政府|“三公”|机关))/u, '本年度').replace(/^截至20\d{2}年12月31日/u, '截至本年末'))

/** The unit's name above and the year's title below, on every so many pieces. */
export const runningHeads = (name: string): Noise => (layout) => {
  const [year = ''] = /20\d{2}年度/u.exec(layout.pieces.map((piece) => (piece.kind === 'line' ? piece.text : '')).join('\n')) ?? []
  return {
    ...layout,
    pieces: layout.pieces.flatMap((piece, index): readonly Piece[] => (index > 30 && index % 9 === 0 ? [{ kind: 'furniture', text: `${name}${year}部门决算公开`, where: piece.where }, { kind: 'furniture', text: `第 ${String(index)} 页 共 99 页`, where: piece.where }, piece] : [piece])),
  }
}

const words: readonly (readonly [RegExp, string])[] = [
  [/(收入总计|支出总计)(\d)/gu, '$1为$2'], [/支出决算(\d)/gu, '支出决算为$1'], [/(年初|全年)预算(\d)/gu, '$1预算为$2'], [/占比(?=\d)/gu, '占'],
  [/与上年相比/gu, '与上年度相比'], [/主要原因是[：:]?/gu, '主要原因：'], [/较上年决算/gu, '比上年决算'], [/(机关运行经费支出)(\d)/gu, '$1为$2'], [/(政府采购支出总额)(\d)/gu, '$1为$2'], [/(基本支出|项目支出|人员经费|公用经费)(\d)/gu, '$1为$2'],
]
/** The same sentences as another place words them. */
export const otherWording: Noise = lines((text) => (/…\d+$/u.test(text) ? text : words.reduce((said, [from, to]) => said.replace(from, to), text)))

/** 情况说明 before the tables, which come last. */
export const narrativeFirst: Noise = (layout) => {
  const at = (pattern: RegExp): number => layout.pieces.findLastIndex((piece) => piece.kind === 'line' && pattern.test(piece.text) && !/…/u.test(piece.text))
  const [tables, narrative, definitions] = [at(/^第二部分/u), at(/^第三部分/u), at(/^第四部分/u)]
  if (tables < 0 || narrative < tables || definitions < narrative) return layout
  const renamed = (pieces: readonly Piece[], number: string): readonly Piece[] => pieces.map((piece, index) => (index === 0 && piece.kind === 'line' ? { ...piece, text: piece.text.replace(/^第.部分/u, `第${number}部分`) } : piece))
  const { pieces } = layout
  return { ...layout, pieces: [...pieces.slice(0, tables), ...renamed(pieces.slice(narrative, definitions), '二'), ...renamed(pieces.slice(tables, narrative), '三'), ...pieces.slice(definitions)] }
}

/** 公开09 with 预算数 and 决算数 of each item side by side. */
export const pairedThreePublic: Noise = grids((grid) => {
  const row = grid.rows.findIndex(({ cells }) => cells.length === 12 && cells.every(({ text }) => /^(?:\d[\d,]*\.\d\d)?$/u.test(text)) && cells.some(({ text }) => text !== ''))
  const figures = grid.rows[row]
  if (!grid.rows.some(({ cells }) => cells.some(({ text }) => /因公出国/u.test(text))) || figures === undefined || has(grid, '三级指标')) return grid
  const placed = (of: readonly (readonly [string, number, number])[], where: GridRow['where']): GridRow => {
    let column = 0
    return { where, cells: of.map(([text, colSpan, rowSpan]): GridCell => {
      const cell = { text, column, colSpan, rowSpan }
      column += colSpan
      return cell
    }) }
  }
  const items = ['合计', '因公出国（境）费', '公务用车购置及运行维护费小计', '公务用车购置费', '公务用车运行维护费', '公务接待费']
  const halves = Array.from({ length: 12 }, (_, index): readonly [string, number, number] => [index % 2 === 0 ? '预算数' : '决算数', 1, 1])
  const values = Array.from({ length: 12 }, (_, index): readonly [string, number, number] => [figures.cells[index % 2 === 0 ? index / 2 : 6 + (index - 1) / 2]?.text ?? '', 1, 1])
  return { ...grid, rows: [placed(items.map((text): readonly [string, number, number] => [text, 2, 1]), figures.where), placed(halves, figures.where), placed(values, figures.where)] }
})

/** A text file with every cell on a line of its own, as a page is copied out of a browser; `0.00` stands where others leave a cell empty. */
export const stackedText = ({ pieces }: Layout): string =>
  pieces.flatMap((piece): readonly string[] => (piece.kind === 'grid' ? piece.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => (text === '' ? [] : [text.replace(/\s+/gu, '')]))) : [piece.text])).join('\n\n')

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0)

/** A text file in which columns are kept apart by blanks alone. */
export const alignedText = ({ pieces }: Layout): string =>
  pieces.flatMap((piece): readonly string[] => {
    if (piece.kind !== 'grid') return [piece.text]
    const rows = piece.rows.map(({ cells }) => new Map(cells.map((cell) => [cell.column, cell.text.replace(/\s+/gu, '')] as const)))
    const width = Math.max(...piece.rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)))
    const widths = Array.from({ length: width }, (_, column) => Math.max(4, ...rows.map((row) => widthOf(row.get(column) ?? ''))))
    return rows.map((row) => widths.map((room, column) => { const text = row.get(column) ?? ''; return text + ' '.repeat(room - widthOf(text) + 3) }).join('').trimEnd())
  }).join('\n')

/** A text copied out of a page, one cell a line, empty cells gone: nobody can tell which column a figure belongs to. */
export const cellsAsLines: Noise = (layout) => ({
  ...layout,
  format: 'txt',
  pieces: layout.pieces.flatMap((piece): readonly Piece[] => (piece.kind !== 'grid' ? [piece] : piece.rows.flatMap(({ cells, where }) => cells.flatMap(({ text }): readonly Piece[] => (text === '' ? [] : [{ kind: 'line', text, where, level: null, broken: true }]))))),
})

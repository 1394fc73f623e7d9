import type { GridCell, GridRow, Layout, Piece } from '@/lib/recognition/layout'

/** What another place, another program or a bad copy makes of a file, without changing what it says. */
export type Noise = (layout: Layout) => Layout

type Grid = Extract<Piece, { kind: 'grid' }>

const pieces = (change: (piece: Piece, index: number, all: readonly Piece[]) => readonly Piece[]): Noise => (layout) => ({ ...layout, pieces: layout.pieces.flatMap(change) })
const grids = (change: (grid: Grid) => readonly Piece[]): Noise => pieces((piece) => (piece.kind === 'grid' ? change(piece) : [piece]))
const texts = (change: (text: string) => string): Noise => pieces((piece) => (piece.kind === 'line' ? [{ ...piece, text: change(piece.text) }] : [piece]))
const eachCell = (change: (cell: GridCell) => GridCell): Noise => grids((grid) => [{ ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) }])

export const inTurn = (...noises: readonly Noise[]): Noise => (layout) => noises.reduce((before, noise) => noise(before), layout)

const isSheet = ({ rows }: Grid): boolean => rows.some(({ cells }) => cells.some(({ text }) => text === '三级指标'))
const isByCode = ({ rows }: Grid): boolean => rows.some(({ cells }) => cells.some(({ text }) => text === '栏次')) && rows.some(({ cells }) => cells[0]?.text === '合计')
const isFigure = (text: string): boolean => /^-?\d+\.\d{2}$/u.test(text)

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')
const inYuan = (text: string): string => {
  const [whole = '', fraction = ''] = text.split('.')
  return `${grouped(`${whole}${fraction}00`.replace(/^(-?)0+(?=\d)/u, '$1'))}.00`
}

/** Merged cells become empty ones, as a plain text has them. */
const flattened = (grid: Grid): Grid => {
  const width = Math.max(...grid.rows.map(({ cells }) => Math.max(...cells.map(({ column, colSpan }) => column + colSpan), 0)))
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, column): GridCell => ({ text: row.cells.find((cell) => cell.column === column)?.text ?? '', column, colSpan: 1, rowSpan: 1 })) })) }
}
export const asPlainText: Noise = (layout) => ({ ...grids((grid) => [flattened(grid)])(layout), format: 'txt' })

/** Tables in 元 with thousands separators; sentences stay in 万元. */
export const tablesInYuan: Noise = inTurn(
  grids((grid) => (isSheet(grid) ? [grid] : [{ ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (isFigure(cell.text) ? { ...cell, text: inYuan(cell.text) } : cell)) })) }])),
  texts((text) => text.replace('金额单位：万元', '金额单位：元')),
)
export const withSeparators: Noise = eachCell((cell) => (isFigure(cell.text) ? { ...cell, text: cell.text.replace(/^-?\d+/u, grouped) } : cell))

/** 合计 below everything it adds up. */
export const totalLast: Noise = grids((grid) => {
  if (!isByCode(grid)) return [grid]
  const total = grid.rows.findIndex(({ cells }) => cells[0]?.text === '合计')
  return [{ ...grid, rows: [...grid.rows.slice(0, total), ...grid.rows.slice(total + 1), ...grid.rows.slice(total, total + 1)] }]
})

/** 类, 款 and 项 in a column each. */
export const codesInThree: Noise = grids((grid) => {
  if (!isByCode(grid)) return [grid]
  const parted = (row: GridRow): GridRow => {
    const [first, ...rest] = row.cells
    const moved = rest.map((cell) => ({ ...cell, column: cell.column + 2 }))
    if (first === undefined || first.column > 0) return { ...row, cells: row.cells.map((cell) => ({ ...cell, column: cell.column + 2 })) }
    if (!/^\d{3,7}$/u.test(first.text)) return { ...row, cells: [{ ...first, colSpan: first.colSpan + 2 }, ...moved] }
    const codes = [first.text.slice(0, 3), first.text.slice(3, 5), first.text.slice(5, 7)]
    return { ...row, cells: [...codes.map((text, column): GridCell => ({ text, column, colSpan: 1, rowSpan: 1 })), ...moved] }
  }
  return [{ ...grid, rows: grid.rows.map(parted) }]
})

/** `表5` for `公开05表`, titles with the year before them, full-width and traditional letters, other quotation marks. */
export const otherNumbers: Noise = texts((text) => text.replace(/^公开(\d{2})表$/u, (_, digits: string) => `表${String(Number.parseInt(digits, 10))}`))
export const otherLetters: Noise = texts((text) => (/决算表$|总表$/u.test(text) ? text.replaceAll('“', '"').replaceAll('”', '"') : text).replaceAll('（', '(').replaceAll('）', ')'))

/** Title and head of some tables are gone. */
export const withoutHeads = (...titles: readonly string[]): Noise => (layout) => {
  let skip = 0
  return pieces((piece) => {
    if (piece.kind === 'line' && titles.includes(piece.text)) skip = 3
    if (skip === 0 || piece.kind !== 'line') return [piece]
    skip -= 1
    return []
  })(layout)
}

/** Paragraphs as printed lines, with the number of the page between some of them. */
export const brokenLines = (length: number): Noise => pieces((piece) => {
  if (piece.kind !== 'line' || piece.text.length <= length || /…\d+$/u.test(piece.text)) return [piece]
  const parts = piece.text.match(new RegExp(`.{1,${String(length)}}`, 'gsu')) ?? []
  return parts.flatMap((text, index): readonly Piece[] => [{ ...piece, text, broken: index < parts.length - 1 }, ...(index === 0 ? [{ ...piece, text: `- ${String(index + 7)} -`, broken: false }] : [])])
})
/** Figures that did not fit their cell in one line. */
export const brokenFigures: Noise = eachCell((cell) => (/^\d{3,}\.\d\d$/u.test(cell.text) ? { ...cell, text: `${cell.text.slice(0, 2)} ${cell.text.slice(2)}` } : cell))

/** Tables that go on over the page, with or without their header again. */
export const splitTables = (after: number, again: boolean): Noise => grids((grid) => {
  const header = grid.rows.findIndex(({ cells }) => cells.some(({ text }) => isFigure(text)))
  if (isSheet(grid) || header < 0 || grid.rows.length - header <= after) return [grid]
  const at = header + after
  return [{ ...grid, rows: grid.rows.slice(0, at) }, { kind: 'furniture', text: '第 9 页', where: grid.where }, { ...grid, rows: [...(again ? grid.rows.slice(0, header) : []), ...grid.rows.slice(at)] }]
})

/** Rows of the sheets' indicators one cell to the left, where their first is empty. */
export const shiftedIndicators: Noise = grids((grid) => {
  if (!isSheet(grid)) return [grid]
  const flat = flattened(grid)
  const from = flat.rows.findIndex(({ cells }) => cells.some(({ text }) => text === '三级指标'))
  return [{ ...flat, rows: flat.rows.map((row, index) => (index > from && index % 2 === 0 && row.cells[0]?.text === '' && row.cells[1]?.text === '' && row.cells[2]?.text !== '' && isIndicator(row) ? { ...row, cells: row.cells.slice(1).map((cell, column) => ({ ...cell, column })) } : row)) }]
})
const isIndicator = ({ cells }: GridRow): boolean => cells.slice(-4).some(({ text }) => /^\d+$/u.test(text))

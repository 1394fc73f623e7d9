import type { FixedCell, TableTemplate } from '@/lib/template/templates'
import { labelAliases } from '../data/lines'
import { isNumbering, readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain, withoutOrdinal } from '../letters'
import { columnsByName } from './columns'
import { columnPaths, isHeaderAgain, ownText, ownTexts, type Matrix, type MatrixRow } from './matrix'

/** A line of the form on one side: `L27`, its words, its 行次 and the columns of its figures. */
type FormLine = { readonly row: string; readonly words: string; readonly number: string; readonly columns: readonly string[] }
type FormSide = { readonly lines: readonly FormLine[]; /** Columns of figures with what is printed over them. */ readonly columns: readonly { readonly key: string; readonly label: string }[] }

export type LineReading = {
  readonly header: readonly string[]
  /** Cells of the form that were found: row and column by the template's names. */
  readonly cells: readonly { readonly row: string; readonly column: string; readonly figure: FigureText; readonly where: Where }[]
  readonly rows: readonly { readonly code: string; readonly name: string; readonly texts: readonly string[]; readonly where: Where }[]
  /** Lines with a figure whose words the form does not have. */
  readonly strangers: readonly { readonly text: string; readonly where: Where }[]
  /** 行次, or where there are none the numbers of the 类, run on without a gap: a line that is not listed is blank and not lost. */
  readonly isWhole: boolean
}

const wordsOf = (text: string): string => {
  const words = withoutOrdinal(plain(text))
  return labelAliases.find(({ words: alias }) => alias.test(words))?.as ?? words
}

/** The two sides of 公开01 and 公开04 as the template describes them. */
const sidesOf = (template: TableTemplate): readonly [FormSide, FormSide] => {
  const rows = template.body.kind === 'fixed' ? template.body.rows : []
  const middle = template.columns.findIndex(({ label }, index) => index > 0 && label.endsWith('/项目'))
  const side = (from: number, to: number | undefined): FormSide => {
    const lines = rows.flatMap(({ cells }): readonly FormLine[] => {
      const part: readonly FixedCell[] = cells.slice(from, to)
      const figures = part.flatMap((cell) => (cell.kind === 'figure' ? [cell] : []))
      const [name, number] = part.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []))
      const [first] = figures
      return first === undefined ? [] : [{ row: first.row, words: wordsOf(name ?? ''), number: number ?? '', columns: figures.map(({ column }) => column) }]
    })
    const keys = lines.find((line) => line.columns.length > 0)?.columns ?? []
    const labels = template.columns.slice(from, to).map(({ label }) => label.split('/').at(-1) ?? '').filter((label) => label !== '项目' && label !== '行次')
    return { lines, columns: keys.map((key, index) => ({ key, label: labels[index] ?? '' })) }
  }
  return [side(0, middle), side(middle, undefined)]
}

/** Where a side stands in the grid: its column of words, of 行次 and of figures. */
type GridSide = { readonly words: number; readonly number: number | null; readonly figures: readonly { readonly key: string; readonly column: number | null }[] }

const isWordsColumn = (path: readonly string[]): boolean => /^项目|^科目名称/u.test(plain(path.filter((text) => plain(text) !== '栏次').at(-1) ?? ''))

/** From the header: 项目 begins a side. Without one, from the places of words in the rows. */
const gridSides = (header: Matrix, rows: Matrix, sides: readonly [FormSide, FormSide]): readonly [GridSide, GridSide] | null => {
  const paths = columnPaths(header.filter((row) => !isNumbering(ownTexts(row)) && !row.texts.some((text) => plain(text) === '栏次')))
  const width = rows[0]?.texts.length ?? paths.length
  let starts = paths.flatMap((path, column) => (isWordsColumn(path) ? [column] : []))
  if (starts.length !== 2) {
    const worded = Array.from({ length: width }, (_, column) => rows.filter((row) => /\p{Script=Han}{2}/u.test(ownText(row, column))).length)
    starts = [...worded.entries()].filter(([, count]) => count > 0).sort((left, right) => right[1] - left[1]).slice(0, 2).map(([column]) => column).sort((left, right) => left - right)
  }
  const [left, right] = starts
  if (left === undefined || right === undefined) return null
  const gridSide = (from: number, to: number, form: FormSide): GridSide => {
    const columns = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index)
    const isNumber = (column: number): boolean => /行次|序号/u.test(plain((paths[column] ?? []).join(''))) || (rows.length > 2 && rows.filter((row) => /^\d{1,3}$/u.test(ownText(row, column).trim())).length > rows.length * 0.6)
    const number = columns.find(isNumber) ?? null
    const amounts = columns.filter((column) => column !== number)
    const named = columnsByName(form.columns.map(({ label }) => label), amounts.map((column) => paths[column] ?? []))
    // 决算数 among budgets: the last of them.
    const final = amounts.filter((column) => /决算/u.test(plain((paths[column] ?? []).join(''))))
    return {
      words: from,
      number,
      figures: form.columns.map(({ key }, index) => {
        const at = named[index]
        if (at !== null && at !== undefined) return { key, column: amounts[at] ?? null }
        if (amounts.length === form.columns.length) return { key, column: amounts[index] ?? null }
        return { key, column: form.columns.length === 1 && final.length === 1 ? (final[0] ?? null) : null }
      }),
    }
  }
  return [gridSide(left, right, sides[0]), gridSide(right, width, sides[1])]
}

/** Whether 行次 are those of the form: then a line is also known by its number. */
const firstData = (matrix: Matrix): number => matrix.findIndex((row) => ownTexts(row).some((text) => /一般公共服务支出|^总计$|^本年收入合计$|债务|财政拨款收入$/u.test(withoutOrdinal(plain(text)))) && !isNumbering(ownTexts(row)))

const isContiguous = (numbers: readonly number[]): boolean => numbers.length > 3 && numbers[0] === 1 && numbers.every((number, index) => number === index + 1)

const DIGITS = '零一二三四五六七八九'
/** `二十四、` → 24 */
const ordinalsIn = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => {
    const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?、/u.exec(plain(text))
    if (found === null) return []
    const [, first, ten, last] = found
    const digit = (letter: string | undefined): number => (letter === undefined ? 0 : DIGITS.indexOf(letter))
    return [ten === undefined ? digit(first) : (first === undefined ? 1 : digit(first)) * 10 + digit(last)]
  })

/** 公开01, 公开04: lines by their words, in whatever order and number a place prints them. */
export const readLineTable = (template: TableTemplate, matrices: readonly Matrix[]): LineReading => {
  const forms = sidesOf(template)
  const [first = []] = matrices
  const from = Math.max(firstData(first), 0)
  const header = first.slice(0, from)
  const rows = [...first.slice(from), ...matrices.slice(1).flat()].filter((row) => !isHeaderAgain(row, header) && !isNumbering(ownTexts(row).filter((text) => plain(text) !== '栏次')) && ownTexts(row).some((text) => text.trim() !== ''))
  const grid = gridSides(header, rows, forms)
  const cells: { row: string; column: string; figure: FigureText; where: Where }[] = []
  const strangers: { text: string; where: Where }[] = []
  const printedRows = rows.map((row) => ({ code: '', name: ownTexts(row)[0] ?? '', texts: ownTexts(row), where: row.where }))
  if (grid === null) return { header: header.flatMap(ownTexts), cells, rows: printedRows, strangers, isWhole: false }
  const seen: number[][] = [[], []]
  forms.forEach((form, side) => {
    const place = grid[side]
    if (place === undefined) return
    const used = new Set<string>()
    let last = -1
    const numberOf = (row: MatrixRow): string => (place.number === null ? '' : ownText(row, place.number).trim())
    const byWords = (row: MatrixRow): number => {
      const words = wordsOf(ownText(row, place.words))
      const fitting = form.lines.flatMap((line, index) => (words !== '' && line.words === words && !used.has(line.row) ? [index] : []))
      return fitting.find((index) => form.lines[index]?.number === numberOf(row)) ?? fitting.find((index) => index > last) ?? fitting[0] ?? -1
    }
    for (const row of rows) {
      const number = numberOf(row)
      if (/^\d{1,3}$/u.test(number)) seen[side]?.push(Number.parseInt(number, 10))
      const index = byWords(row)
      const line = form.lines[index]
      const figures = place.figures.flatMap(({ key, column }) => (column === null ? [] : [{ key, figure: readFigure(ownText(row, column), row.clipped[column]) }]))
      if (line === undefined) {
        if (figures.some(({ figure }) => figure.kind !== 'blank')) strangers.push({ text: ownText(row, place.words).trim(), where: row.where })
        continue
      }
      used.add(line.row)
      last = index
      for (const { key, figure } of figures) if (line.columns.includes(key)) cells.push({ row: line.row, column: key, figure, where: row.where })
    }
  })
  const [left = [], right = []] = seen
  const ordinals = ordinalsIn(rows.map((row) => ownText(row, grid[1].words)))
  const isListed = left.length + right.length === 0 && isContiguous(ordinals) && cells.some(({ row }) => row === forms[1].lines.at(-1)?.row)
  return { header: header.flatMap(ownTexts).filter((text) => text !== ''), cells, rows: printedRows, strangers, isWhole: (isContiguous([...left, ...right]) || isListed) && strangers.length === 0 }
}

import type { Classification } from '@/lib/classification/classification'
import type { TableTemplate } from '@/lib/template/templates'
import { totalLabel } from '../data/columns'
import { isNumbering, readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { mostSaid, plain } from '../letters'
import { codesByName } from './codes-by-name'
import { columnsByName, figureColumns } from './columns'
import { columnPaths, isHeaderAgain, movedBy, ownText, ownTexts, type Matrix } from './matrix'

/** One row of a table by code as printed. `key`: its code, `total`, or null where neither stands there. */
export type CodeRow = { readonly key: string | null; readonly code: string; readonly name: string; readonly texts: readonly string[]; readonly figures: ReadonlyMap<string, FigureText>; readonly where: Where }
export type CodeReading = { readonly header: readonly string[]; readonly rows: readonly CodeRow[]; /** Columns of the form nobody found. */ readonly lacking: readonly string[]; readonly byName: boolean }

const CODE = /^\d{3}(?:\d{2}){0,2}$/u
const WITH_NAME = /^(\d{3}(?:\d{2}){0,2})\s*[-—]?\s*(\p{Script=Han}.*)$/su
const isFigureLike = (text: string): boolean => /^[-−－]?[\d,]+\.\d+$/u.test(text.trim())

/** Code and name of a row from the cells before its figures: in one column, two, or 类, 款 and 项 in three. */
const labelOf = (texts: readonly string[]): { readonly code: string; readonly name: string } => {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '')
  const both = filled.map((text) => WITH_NAME.exec(text)).find((found) => found !== null)
  if (both !== undefined && both !== null) return { code: both[1] ?? '', name: both[2] ?? '' }
  const digits = filled.filter((text) => /^\d{1,7}$/u.test(text.replace(/\s/gu, ''))).map((text) => text.replace(/\s/gu, ''))
  const whole = [...digits].sort((left, right) => right.length - left.length).find((text) => CODE.test(text))
  const parts = digits.join('')
  const code = digits.length > 1 && digits.slice(1).every((text) => text.length === 2) && CODE.test(parts) ? parts : (whole ?? parts)
  return { code, name: filled.find((text) => /\p{Script=Han}/u.test(text) && !/^[类款项]$/u.test(text)) ?? '' }
}

const isTotal = (texts: readonly string[]): boolean => texts.some((text) => totalLabel.test(plain(text)))

/** The first row that is no header: it has a code, or is a total. */
const firstRow = (matrix: Matrix): number =>
  matrix.findIndex((row) => {
    const texts = ownTexts(row)
    const { code } = labelOf(texts.slice(0, 4).filter((text) => !isFigureLike(text)))
    if (CODE.test(code) && !isNumbering(texts)) return true
    const [first = '', second = '', third = '', fourth = ''] = texts
    // 合计 heads a column as well: as a row it stands at the left, with nothing but figures behind it.
    const at = [first, second, third, fourth].findIndex((text) => totalLabel.test(plain(text)))
    return at >= 0 && [first, second, third, fourth].slice(0, at).every((text) => /^[类款项]?$/u.test(text.trim())) && texts.slice(at + 1).every((text) => !/\p{Script=Han}/u.test(text))
  })

const positions = (template: TableTemplate, header: Matrix, rows: Matrix, width: number): { readonly at: readonly (number | null)[]; readonly byName: boolean } => {
  const wanted = figureColumns(template)
  const numbering = header.find((row) => row.texts.some((text) => plain(text) === '栏次') || isNumbering(ownTexts(row)))
  const named = columnsByName(wanted.map(({ label }) => label), columnPaths(header.filter((row) => row !== numbering)))
  if (!named.includes(null)) return { at: named, byName: true }
  const numbered = wanted.map((_, index) => numbering?.texts.findIndex((text) => text.trim() === String(index + 1)) ?? -1)
  if (numbering !== undefined && numbered.every((column) => column >= 0) && !numbering.texts.some((text) => text.trim() === String(wanted.length + 1))) return { at: numbered, byName: false }
  // A page without its header: as many columns as the form has.
  const names = rows.map((row) => row.texts.findLastIndex((text) => /\p{Script=Han}/u.test(text)))
  const lastName = Math.max(...names, 0)
  if (header.length === 0 && width - lastName - 1 === wanted.length) return { at: wanted.map((_, index) => lastName + 1 + index), byName: false }
  return { at: named, byName: true }
}

/** In which column most rows have their name. */
const nameColumn = (rows: Matrix): number | null => mostSaid(rows.filter((row) => ownTexts(row).some((text) => CODE.test(text.trim()))).flatMap((row) => {
  const column = row.texts.findLastIndex((text, index) => row.own[index] === true && /\p{Script=Han}{2}/u.test(text) && !totalLabel.test(plain(text)))
  return column < 0 ? [] : [column]
}))

/** The next page of a table may have other columns before its names, where its header is not there to part them. */
const broughtUnder = (first: Matrix, next: Matrix): Matrix => {
  const [due, at] = [nameColumn(first), nameColumn(next)]
  return due === null || at === null ? next : next.map((row) => movedBy(row, due - at))
}

const isBlank = ({ figures }: CodeRow): boolean => [...figures.values()].every(({ kind }) => kind === 'blank')

/** A row that a page broke: its code and name stand in one part, its figures in the other. */
const mended = (rows: readonly CodeRow[]): readonly CodeRow[] => {
  const whole: CodeRow[] = []
  for (const row of rows) {
    const before = whole.at(-1)
    if (before !== undefined && before.key !== null && row.key === null && isBlank(before) && !isBlank(row)) whole[whole.length - 1] = { ...before, name: before.name + row.name, texts: [...before.texts, ...row.texts], figures: row.figures }
    else whole.push(row)
  }
  return whole
}

/** Rows that print names and no codes at all, with the codes of their names. */
const named = (rows: readonly CodeRow[], classification: Classification): readonly CodeRow[] => {
  if (rows.some(({ key }) => key !== null && key !== 'total')) return rows
  const codes = codesByName(rows.map(({ key, name }) => (key === null ? name : '')), classification)
  return rows.map((row, index) => { const code = codes[index] ?? null; return row.key !== null || code === null ? row : { ...row, key: code } })
}

/** A table by code: 合计 first or last, codes in one column or three, columns where their names stand. */
export const readCodeTable = (template: TableTemplate, matrices: readonly Matrix[], classification: Classification): CodeReading => {
  // A header may stand alone at the end of a page.
  const begins = Math.max(matrices.findIndex((matrix) => firstRow(matrix) >= 0), 0)
  const first = matrices.slice(0, begins + 1).flat()
  const from = firstRow(first)
  const header = from < 0 ? first : first.slice(0, from)
  const rows = [...(from < 0 ? [] : first.slice(from)), ...matrices.slice(begins + 1).flatMap((matrix) => broughtUnder(first.slice(Math.max(from, 0)), matrix.filter((row) => !isHeaderAgain(row, header))))]
  const width = first[0]?.texts.length ?? 0
  const { at, byName } = positions(template, header, rows, width)
  const wanted = figureColumns(template)
  const left = Math.min(...at.flatMap((column) => (column === null ? [] : [column])), width)
  return {
    header: header.flatMap(ownTexts).filter((text) => text !== ''),
    byName,
    lacking: wanted.flatMap(({ label }, index) => (at[index] === null ? [label] : [])),
    rows: named(mended(rows.flatMap((row): readonly CodeRow[] => {
      const texts = ownTexts(row)
      if (texts.every((text) => text.trim() === '') || isNumbering(texts)) return []
      const labels = Array.from({ length: left }, (_, column) => ownText(row, column))
      const { code, name } = labelOf(labels)
      const key = CODE.test(code) ? code : isTotal(labels) ? 'total' : null
      const figures = new Map(wanted.flatMap(({ key: columnKey }, index) => {
        const column = at[index]
        return column === null || column === undefined ? [] : [[columnKey, readFigure(ownText(row, column), row.clipped[column])] as const]
      }))
      return [{ key, code: key === 'total' ? '' : code, name: key === 'total' ? (labels.find((text) => totalLabel.test(plain(text))) ?? '') : name, texts, figures, where: row.where }]
    })), classification),
  }
}

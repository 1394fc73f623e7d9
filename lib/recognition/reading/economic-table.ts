import { isNumbering, readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain } from '../letters'
import { columnPaths, isHeaderAgain, ownText, ownTexts, type Matrix, type MatrixRow } from './matrix'

/** What 公开06 says of one code or of one of its two totals: `30101`, `personnel`, `publicUse`. */
export type EconomicCell = { readonly row: string; readonly name: string; readonly figure: FigureText; readonly where: Where }
export type EconomicReading = { readonly header: readonly string[]; readonly cells: readonly EconomicCell[]; readonly rows: readonly { readonly code: string; readonly name: string; readonly texts: readonly string[]; readonly where: Where }[] }

const CODE = /^3\d{2}(?:\d{2})?$/u
const CODE_AND_NAME = /^(3\d{2}(?:\d{2})?)\s*(\p{Script=Han}.*)$/su
const PERSONNEL = /^人员经费(?:合计|小计)?$/u
const PUBLIC_USE = /^(?:日常)?公用经费(?:合计|小计)?$/u

type Found = { readonly code: string; readonly name: string; /** The column behind code and name. */ readonly behind: number; readonly at: number }

/** Codes of a row with their names, left to right: 代码｜名称, or both in one cell, or 类 and 款 in two. */
const codesIn = (row: MatrixRow): readonly Found[] => {
  const found: Found[] = []
  for (let column = 0; column < row.texts.length; column += 1) {
    const text = ownText(row, column).replace(/\s/gu, '')
    const both = CODE_AND_NAME.exec(text)
    if (both !== null) {
      found.push({ code: both[1] ?? '', name: both[2] ?? '', behind: column + 1, at: column })
      continue
    }
    if (!CODE.test(text)) continue
    const next = ownText(row, column + 1).replace(/\s/gu, '')
    const isSplit = text.length === 3 && /^\d{2}$/u.test(next)
    // The 款 of a 类 is empty where the two have a column each.
    const name = column + (isSplit || (next === '' && text.length === 3) ? 2 : 1)
    if (!/\p{Script=Han}/u.test(ownText(row, name))) continue
    found.push({ code: isSplit ? text + next : text, name: ownText(row, name).trim(), behind: name + 1, at: column })
    column = name
  }
  return found
}

/** One list with 合计, 人员经费, 公用经费 as columns: which column is which. */
const listColumns = (header: Matrix): { readonly total: number | null; readonly personnel: number; readonly publicUse: number } | null => {
  const paths = columnPaths(header.filter((row) => !isNumbering(ownTexts(row)))).map((path) => plain(path.filter((text) => plain(text) !== '栏次').at(-1) ?? ''))
  const at = (words: RegExp): readonly number[] => paths.flatMap((text, column) => (words.test(text) ? [column] : []))
  const [personnel, publicUse] = [at(PERSONNEL), at(PUBLIC_USE)]
  const [one] = personnel
  const [other] = publicUse
  return one === undefined || other === undefined || personnel.length > 1 || publicUse.length > 1 ? null : { total: at(/^合计$|^小计$/u)[0] ?? null, personnel: one, publicUse: other }
}

const figureAt = (row: MatrixRow, column: number): FigureText => readFigure(ownText(row, column), row.clipped[column])

/** The first figure behind a label, before the next label. */
const figureBehind = (row: MatrixRow, label: number): FigureText => {
  for (let column = label + 1; column < row.texts.length; column += 1) {
    const text = ownText(row, column)
    if (/\p{Script=Han}/u.test(text)) break
    const figure = readFigure(text, row.clipped[column])
    if (figure.kind !== 'blank') return figure
  }
  return { kind: 'blank' }
}

/** 公开06: groups of 代码｜名称｜决算数 beside each other, or one list. */
export const readEconomicTable = (matrices: readonly Matrix[]): EconomicReading => {
  const all = matrices.flat()
  const from = all.findIndex((row) => codesIn(row).length > 0)
  const header = from < 0 ? all.slice(0, 2) : all.slice(0, from)
  const rows = (from < 0 ? [] : all.slice(from)).filter((row) => !isNumbering(ownTexts(row)) && !isHeaderAgain(row, header))
  const list = listColumns(header)
  const cells: EconomicCell[] = []
  const add = (row: string, name: string, figure: FigureText, where: Where): void => {
    if (!cells.some((cell) => cell.row === row)) cells.push({ row, name, figure, where })
  }
  const totalHere = header.filter((row) => list !== null && ownTexts(row).some((text) => /^(?:合计|总计)$/u.test(plain(text))) && row.texts.some((text) => /\d\.\d/u.test(text)))
  for (const row of [...totalHere, ...rows]) {
    const found = codesIn(row)
    found.forEach(({ code, name, behind }, index) => {
      const own = list === null ? figureAt(row, behind) : [list.total, list.personnel, list.publicUse].map((column): FigureText => (column === null ? { kind: 'blank' } : figureAt(row, column))).find((figure) => figure.kind !== 'blank')
      const next = found[index + 1]
      add(code, name, next !== undefined && behind >= next.at ? { kind: 'blank' } : (own ?? { kind: 'blank' }), row.where)
    })
    if (list !== null && found.length === 0 && ownTexts(row).some((text) => /^(?:合计|总计)$/u.test(plain(text)))) {
      add('personnel', '人员经费合计', figureAt(row, list.personnel), row.where)
      add('publicUse', '公用经费合计', figureAt(row, list.publicUse), row.where)
    }
    if (list === null)
      row.texts.forEach((_, column) => {
        const label = plain(ownText(row, column))
        if (PERSONNEL.test(label)) add('personnel', '人员经费合计', figureBehind(row, column), row.where)
        if (PUBLIC_USE.test(label)) add('publicUse', '公用经费合计', figureBehind(row, column), row.where)
      })
  }
  return {
    header: header.flatMap(ownTexts).filter((text) => text !== ''),
    cells,
    rows: rows.map((row) => ({ code: codesIn(row)[0]?.code ?? '', name: codesIn(row)[0]?.name ?? '', texts: ownTexts(row), where: row.where })),
  }
}

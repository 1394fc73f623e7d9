import { statistics } from '../data/statistics'
import { readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain } from '../letters'
import { ownText, ownTexts, type Matrix, type MatrixRow } from './matrix'

export type StatisticsReading = { readonly header: readonly string[]; readonly cells: readonly { readonly row: string; readonly figure: FigureText; readonly where: Where }[]; readonly rows: readonly { readonly code: string; readonly name: string; readonly texts: readonly string[]; readonly where: Where }[] }

const NUMBERED = /^(?:\d{1,2}[、.．]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|其中[:]|[*#-])+/u
const wordsOf = (text: string): string => plain(text).replace(NUMBERED, '').replace(/\((?:辆|个|人|批次|人次|台、套|台\(套\)|万元)\)$/u, '')

/** The figure of a line: the last one behind its words, before the next words; 行次 is none. */
const figureBehind = (row: MatrixRow, label: number, numbers: ReadonlySet<number>): FigureText => {
  let found: FigureText = { kind: 'blank' }
  for (let column = label + 1; column < row.texts.length; column += 1) {
    const text = ownText(row, column).trim()
    if (/\p{Script=Han}{3}/u.test(text)) break
    const figure = numbers.has(column) || /^\p{Script=Han}/u.test(text) ? null : readFigure(text, row.clipped[column])
    if (figure !== null && figure.kind !== 'blank') found = figure
  }
  return found
}

/** 公开10: each line by its words, under the heading that gives them their meaning. */
export const readStatisticsTable = (matrices: readonly Matrix[]): StatisticsReading => {
  const all = matrices.flat()
  const cells: { row: string; figure: FigureText; where: Where }[] = []
  const numbers = new Set(all.flatMap((row) => row.texts.flatMap((text, column) => (/^(?:行次|序号|栏次)$/u.test(plain(text)) ? [column] : []))))
  let under = ''
  for (const row of all)
    row.texts.forEach((_, column) => {
      const printed = ownText(row, column)
      const words = wordsOf(printed)
      if (!/\p{Script=Han}{2}/u.test(words)) return
      if (/^[一二三四五六七八九十]+、/u.test(plain(printed))) under = words
      const line = statistics.find((each) => each.words.test(words) && (each.under?.test(under) ?? true))
      if (line !== undefined && !cells.some((cell) => cell.row === line.row)) cells.push({ row: line.row, figure: figureBehind(row, column, numbers), where: row.where })
    })
  return { header: all.slice(0, 1).flatMap(ownTexts).filter((text) => text !== ''), cells, rows: all.slice(1).map((row) => ({ code: '', name: ownTexts(row)[0] ?? '', texts: ownTexts(row), where: row.where })) }
}

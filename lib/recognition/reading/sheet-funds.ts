import { fundColumns, sheetLabels } from '../data/sheet-labels'
import { isNumbering, readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain } from '../letters'
import { ownTexts, type Matrix, type MatrixRow } from './matrix'

export type FundColumn = (typeof fundColumns)[number]['column']
/** One line of funds: figures by column, the deviation as text. */
export type FundLine = { readonly source: string; readonly figures: ReadonlyMap<FundColumn, FigureText>; readonly deviation: string; readonly where: Where }
export type FundsReading = { readonly total: FundLine | null; readonly sources: readonly FundLine[] }

const columnOf = (text: string): FundColumn | null => fundColumns.find(({ words }) => words.test(plain(text)))?.column ?? null
const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The columns in the order in which they stand: 年初预算数 may be headed over 目标申报数 and 预算编制数. */
const orderOf = (header: readonly MatrixRow[]): readonly FundColumn[] => {
  const [top = [], below = []] = header.map((row) => ownTexts(row).flatMap((text) => columnOf(text) ?? []))
  const inner = below.filter((column) => column === 'declaredTarget' || column === 'initialBudget')
  return inner.length === 0 ? top : top.flatMap((column) => (column === 'initialBudget' ? inner : [column]))
}

/** Figures behind the label, in the order of the columns; what is no figure is the reason. */
const lineOf = (row: MatrixRow, label: number, order: readonly FundColumn[]): FundLine => {
  const texts = ownTexts(row)
  const behind = texts.slice(label + 1)
  const figures = new Map<FundColumn, FigureText>()
  order.forEach((column, index) => {
    const text = behind[index] ?? ''
    if (column !== 'deviation') figures.set(column, readFigure(text.replace(/[%％]$/u, '')))
  })
  const words = behind.filter((text) => isLabel(text))
  return { source: (texts[label] ?? '').trim().replace(/[：:]$/u, ''), figures, deviation: (words.at(-1) ?? '').trim(), where: row.where }
}

/** Money of a sheet: 资金总额 and its sources. Cells may have moved to one side; the label is where the line begins. */
export const readFunds = (matrix: Matrix): FundsReading => {
  const first = matrix.findIndex((row) => ownTexts(row).some((text) => sheetLabels.total.test(plain(text))))
  const headed = matrix.findIndex((row) => ownTexts(row).some((text) => columnOf(text) === 'annualBudget'))
  const total = matrix[first]
  if (first < 0 || headed < 0 || headed > first || total === undefined) return { total: null, sources: [] }
  const order = orderOf(matrix.slice(headed, first))
  const sources: FundLine[] = []
  for (const row of matrix.slice(first + 1)) {
    const texts = ownTexts(row)
    if (texts.some((text) => sheetLabels.goal.test(plain(text)) || sheetLabels.completion.test(plain(text)))) break
    const label = texts.findIndex((text, index) => isLabel(text) && readFigure(texts[index + 1] ?? '').kind === 'figure')
    if (label >= 0 && !isNumbering(texts)) sources.push(lineOf(row, label, order))
  }
  return { total: lineOf(total, ownTexts(total).findIndex((text) => sheetLabels.total.test(plain(text))), order), sources }
}

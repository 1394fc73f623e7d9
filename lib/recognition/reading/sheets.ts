import { figureOf, type Figure } from '@/lib/money/amount'
import type { PrintedFunds, PrintedSheet } from '@/lib/rules/printed-sheet'
import type { ReadSheetPage } from '@/lib/rules/read-document'
import type { Template } from '@/lib/template/templates'
import { sheetTitle } from '../data/titles'
import type { FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain } from '../letters'
import type { Entries } from './entries'
import { matrixOf } from './matrix'
import type { RawSheet } from './segments'
import type { FundColumn, FundLine } from './sheet-funds'
import { readSheet, type SheetReading } from './sheet-page'

/** A sheet with what the rules ask of it. */
export type SheetFound = { readonly raw: RawSheet; readonly reading: SheetReading; readonly page: ReadSheetPage; readonly printed: PrintedSheet; readonly notRead: readonly { readonly what: string; readonly where: Where }[] }

const figure = (text: FigureText | undefined): Figure | null => (text?.kind === 'figure' ? figureOf(text.digits) : null)

const printedFunds = (line: FundLine | null): PrintedFunds => {
  const at = (column: FundColumn): Figure | null => figure(line?.figures.get(column))
  return { declaredTarget: at('declaredTarget'), initialBudget: at('initialBudget'), annualBudget: at('annualBudget'), executed: at('executed'), balance: at('balance'), rate: at('rate'), score: at('score') }
}

const nameOfTitle = (title: string, suffix: string): string => {
  const text = title.trim()
  return text.endsWith(suffix) ? text.slice(0, -suffix.length) : plain(text).replace(sheetTitle, '').replace(/项目支出?$/u, '')
}

/** Reads one sheet. `isLoose`: a plain text, whose cells may have moved. */
export const sheetOf = (raw: RawSheet, template: Template, isLoose: boolean): SheetFound => {
  const reading = readSheet(raw.grids.map(({ rows }) => matrixOf(rows)), isLoose)
  const { funds, indicators } = reading
  const moved = indicators.lines.filter((line) => line.moved).length
  const isScored = indicators.lines.length > 0 && indicators.lines.every(({ score, weight }) => score.kind !== 'unread' && weight.kind !== 'unread')
  const isGraded = template.wording.gradeNames.includes(indicators.grade)
  return {
    raw,
    reading: { ...reading, name: reading.name === '' ? nameOfTitle(raw.title, template.wording.sheetTitleSuffix) : reading.name },
    page: { title: raw.title, year: raw.year, department: reading.department, budgetUnit: reading.unit, texts: [...reading.texts, ...raw.notes.map(({ text }) => text)] },
    // A score nobody could read makes no sum wrong: then the total is not compared.
    printed: { total: printedFunds(funds.total), sources: funds.sources.map(printedFunds), totalScore: isScored && figure(funds.total?.figures.get('score')) !== null ? figure(indicators.totalScore) : null, grade: isGraded ? indicators.grade : '' },
    notRead: [
      ...(raw.grids.length === 0 ? [{ what: '只有标题，没有读到表', where: raw.where }] : []),
      ...(raw.grids.length > 0 && funds.total === null ? [{ what: '没有读到资金总额一行', where: raw.where }] : []),
      ...(raw.grids.length > 0 && indicators.lines.length === 0 ? [{ what: '没有读到绩效指标', where: raw.where }] : []),
      ...(moved > 0 ? [{ what: `有 ${moved} 行指标的单元格错位，已按分值、得分的位置对齐`, where: raw.where }] : []),
    ],
  }
}

/** The facts of a sheet under `performance/projects/<id>`. */
export const stateSheet = ({ reading, raw }: SheetFound, id: string, template: Template, entries: Entries): void => {
  const at = (path: string): string => `performance/projects/${id}/${path}`
  const { where } = raw
  for (const [key, text] of [['name', reading.name], ['supervisingDepartment', reading.department], ['budgetUnit', reading.unit], ['annualGoal', reading.goal], ['actualCompletion', reading.completion]] as const) entries.text(at(key), text, where)
  const { sources, total } = reading.funds
  const lines = sources.length > 0 ? sources : total === null ? [] : [{ ...total, source: '' }]
  entries.list(at('funds'), lines.map((_, index) => `f${index + 1}`), where)
  lines.forEach((line, index) => {
    const of = (path: string): string => at(`funds/f${index + 1}/${path}`)
    entries.text(of('source'), line.source, line.where)
    for (const column of ['declaredTarget', 'initialBudget', 'annualBudget', 'executed'] as const) entries.figure(of(column), line.figures.get(column), template.sheetUnit.label, line.where)
    entries.text(of('deviation'), line.deviation, line.where)
  })
  const weight = total?.figures.get('weight')
  if (weight?.kind === 'figure') entries.text(at('executionWeight'), weight.digits, total?.where ?? where)
  const { lines: indicators } = reading.indicators
  entries.list(at('indicators'), indicators.map((_, index) => `i${index + 1}`), indicators[0]?.where ?? where)
  indicators.forEach((line, index) => {
    const of = (path: string): string => at(`indicators/i${index + 1}/${path}`)
    for (const column of ['level1', 'level2', 'level3', 'initialTarget', 'adjustedTarget', 'actual', 'qualitativeNote', 'deviation'] as const) {
      entries.text(of(column), line[column], line.where)
      entries.places.set(of(column), line.where)
    }
    for (const column of ['weight', 'score'] as const) {
      const read = line[column]
      if (read.kind === 'figure') entries.text(of(column), read.digits, line.where)
    }
  })
  for (const [field, { text, where: place }] of reading.analysis) entries.text(at(`analysis/${field}`), text, place)
}

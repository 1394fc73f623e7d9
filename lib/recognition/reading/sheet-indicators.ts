import { indicatorColumns, levels, outcome, sheetLabels } from '../data/sheet-labels'
import { readFigure, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { plain } from '../letters'
import { ownTexts, type Matrix } from './matrix'

type Column = (typeof indicatorColumns)[number]['column']
type TextColumn = Exclude<Column, 'weight' | 'score'>
export type IndicatorLine = Readonly<Record<TextColumn, string>> & { readonly weight: FigureText; readonly score: FigureText; readonly where: Where; /** Cells stood beside their columns and were put back. */ readonly moved: boolean; /** No level stands in its row: it has that of the rows above, where no cell was lost. */ readonly isBelow: boolean }
export type IndicatorsReading = { readonly lines: readonly IndicatorLine[]; readonly totalScore: FigureText; readonly grade: string; readonly where: Where | null }

const NOTHING: FigureText = { kind: 'blank' }
const SATISFACTION = '满意度指标'
const BENEFITS = '效益指标'
const isSum = (texts: readonly string[]): boolean => texts.some((text) => sheetLabels.sum.test(plain(text)))

/** Where 分值 and 得分 stand in a row: two figures beside each other, the nearest to where the header has them. */
const scoresIn = (texts: readonly string[], due: number): number | null => {
  const pairs = texts.flatMap((text, index) => (/^\d+(?:\.\d+)?$/u.test(text.trim()) && /^\d+(?:\.\d+)?$/u.test((texts[index + 1] ?? '').trim()) ? [index] : []))
  return [...pairs].sort((left, right) => Math.abs(left - due) - Math.abs(right - due))[0] ?? null
}

type Values = Record<'initialTarget' | 'adjustedTarget' | 'actual', string>

/** A result that stands among the targets shows that the row lost a cell: `按时｜达成预期指标｜∅`. */
const realigned = (values: Values, isLoose: boolean): { readonly values: Values; readonly moved: boolean } => {
  const { initialTarget, adjustedTarget, actual } = values
  if (!isLoose || actual.trim() !== '') return { values, moved: false }
  const glued = /^(.+?)((?:达成|完成|生成|达到)预期(?:指标|目标)?)$/su.exec(adjustedTarget)
  if (initialTarget.trim() === '' && glued !== null) return { values: { initialTarget, adjustedTarget: glued[1] ?? '', actual: glued[2] ?? '' }, moved: true }
  if (initialTarget.trim() !== '' && (outcome.test(adjustedTarget) || /^[≥≤><=]*\d/u.test(adjustedTarget.trim()))) return { values: { initialTarget: '', adjustedTarget: initialTarget, actual: adjustedTarget }, moved: true }
  return { values, moved: false }
}

/** Where cells moved, an empty level may be a merged one or a lost one: nobody knows which. */
const levelled = (lines: readonly IndicatorLine[], areLost: boolean): readonly IndicatorLine[] => (areLost ? lines.map((line) => (line.isBelow ? { ...line, level1: '', level2: '' } : line)) : lines)

/**
 * The indicators of a sheet, one a row. In a text whose cells lost their places (`isLoose`) the two scores say by how far a row
 * moved, and a level is known by its words. A merged level holds for the rows below it.
 */
export const readIndicators = (matrix: Matrix, isLoose: boolean): IndicatorsReading => {
  const from = matrix.findIndex((row) => ownTexts(row).some((text) => sheetLabels.indicators.test(plain(text))))
  const header = matrix[from]
  if (header === undefined) return { lines: [], totalScore: NOTHING, grade: '', where: null }
  const at = new Map<Column, number>()
  header.texts.forEach((text, index) => {
    const column = indicatorColumns.find(({ words }) => words.test(plain(text)))?.column
    if (column !== undefined && !at.has(column)) at.set(column, index)
  })
  const weightAt = at.get('weight') ?? -1
  const lines: IndicatorLine[] = []
  let [level1, level2, hasShifted] = ['', '', false]
  for (const row of matrix.slice(from + 1)) {
    const { texts } = row
    const own = texts.map((text, index) => (row.own[index] === true ? text.trim() : ''))
    if (isSum(own)) {
      const numbers = own.filter((text) => /^\d+(?:\.\d+)?$/u.test(text))
      const words = own.filter((text) => /\p{Script=Han}/u.test(text) && !sheetLabels.sum.test(plain(text)))
      return { lines: levelled(lines, isLoose && hasShifted), totalScore: readFigure(numbers.at(-1) ?? ''), grade: words.length === 1 ? (words[0] ?? '') : '', where: row.where }
    }
    const found = weightAt < 0 ? null : scoresIn(own, weightAt)
    const exact = isLoose ? found : weightAt
    if (exact === null || (!isLoose && readFigure(own[weightAt] ?? '').kind === 'blank' && own.filter((text) => text !== '').length < 3)) continue
    const shift = exact - weightAt
    const cell = (column: Column): string => {
      const index = at.get(column)
      return index === undefined ? '' : (own[index + shift] ?? '')
    }
    const merged = (column: Column): string => {
      const index = at.get(column)
      return index === undefined || isLoose ? cell(column) : (texts[index] ?? '').trim()
    }
    let [first, second, third] = [merged('level1'), merged('level2'), cell('level3')]
    // Two merged cells that a text glued together, and a first level that was lost: the second says which it is.
    if (isLoose && /^服务对象满意度/u.test(plain(second)) && /^效益指标/u.test(plain(first === '' ? level1 : first))) first = SATISFACTION
    else if (isLoose && /^效益指标\(满意度指标\)$/u.test(plain(first))) first = BENEFITS
    // 满意度指标 in the place of a second level is a first one whose own place was lost.
    if (isLoose && first === '' && /^满意度指标$/u.test(plain(second))) [first, second, third] = [second, third, '']
    if (!isLoose || (first !== '' && first !== level1)) [level1, level2] = [first, second]
    else if (second !== '') level2 = second
    if (levels.second.test(plain(level1)) && level2 === '') level2 = level1
    const { values, moved } = realigned({ initialTarget: cell('initialTarget'), adjustedTarget: cell('adjustedTarget'), actual: cell('actual') }, isLoose)
    if (shift !== 0) hasShifted = true
    lines.push({ level1, level2, isBelow: first === '' && second === '', level3: third, ...values, qualitativeNote: cell('qualitativeNote'), deviation: cell('deviation'), weight: readFigure(cell('weight')), score: readFigure(cell('score')), where: row.where, moved: moved || shift !== 0 })
  }
  return { lines, totalScore: NOTHING, grade: '', where: null }
}

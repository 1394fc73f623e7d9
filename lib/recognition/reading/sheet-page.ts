import { analysisLabels, sheetLabels } from '../data/sheet-labels'
import type { Where } from '../layout'
import { plain } from '../letters'
import { ownTexts, type Matrix } from './matrix'
import { readFunds, type FundsReading } from './sheet-funds'
import { readIndicators, type IndicatorsReading } from './sheet-indicators'

export type Analysis = ReadonlyMap<(typeof analysisLabels)[number]['field'], { readonly text: string; readonly where: Where }>

/** One 自评表 taken apart. */
export type SheetReading = {
  readonly name: string
  readonly department: string
  readonly unit: string
  readonly goal: string
  readonly completion: string
  readonly funds: FundsReading
  readonly indicators: IndicatorsReading
  readonly analysis: Analysis
  readonly texts: readonly string[]
}

const filled = (texts: readonly string[]): readonly string[] => texts.map((text) => text.trim()).filter((text) => text !== '')

/** What stands behind a label in its row. */
const behind = (matrix: Matrix, label: RegExp): string => {
  for (const row of matrix) {
    const texts = ownTexts(row)
    const index = texts.findIndex((text) => label.test(plain(text)))
    const next = index < 0 ? undefined : texts.slice(index + 1).find((text) => text.trim() !== '')
    if (next !== undefined) return next.trim()
  }
  return ''
}

/** 年度目标 and 实际完成情况 stand in the row below their headings. */
const goals = (matrix: Matrix): readonly [string, string] => {
  const index = matrix.findIndex((row) => ownTexts(row).some((text) => sheetLabels.completion.test(plain(text))) && ownTexts(row).some((text) => sheetLabels.goal.test(plain(text))))
  const below = index < 0 ? [] : filled(ownTexts(matrix[index + 1] ?? { texts: [], own: [], clipped: [], where: { page: null, line: null, sheet: null } })).filter((text) => !/^项目?年度绩效目标$|^年度(?:总体)?目标(?:完成情况)?$/u.test(plain(text)))
  return [below[0] ?? '', below[1] ?? '']
}

/** A text stands behind its label, or in the same cell behind a colon. */
const analysisOf = (matrix: Matrix): Analysis => {
  const found = new Map<(typeof analysisLabels)[number]['field'], { text: string; where: Where }>()
  for (const row of matrix) {
    const texts = filled(ownTexts(row))
    texts.forEach((text, index) => {
      const label = analysisLabels.find(({ words }) => words.test(plain(text)))
      if (label === undefined || found.has(label.field)) return
      const [, inCell] = /^[^：:。]{4,24}[：:](.+)$/su.exec(text) ?? []
      // The label of a group may stand before the label of a line.
      const next = texts[index + 1] ?? ''
      const said = inCell ?? (analysisLabels.some(({ words }) => words.test(plain(next)) && next.length < 24) ? '' : next)
      found.set(label.field, { text: said.trim(), where: row.where })
    })
  }
  return found
}

/** One evaluation sheet from its grids. */
export const readSheet = (matrices: readonly Matrix[], isLoose: boolean): SheetReading => {
  const matrix = matrices.flat()
  const [goal, completion] = goals(matrix)
  const end = matrix.findIndex((row) => ownTexts(row).some((text) => sheetLabels.indicators.test(plain(text))))
  return {
    name: behind(matrix, sheetLabels.name),
    department: behind(matrix, sheetLabels.department),
    unit: behind(matrix, sheetLabels.unit),
    goal,
    completion,
    funds: readFunds(end < 0 ? matrix : matrix.slice(0, end)),
    indicators: readIndicators(matrix, isLoose),
    analysis: analysisOf(matrix),
    texts: matrix.flatMap((row) => filled(ownTexts(row))),
  }
}

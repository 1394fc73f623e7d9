import { compare, figureOf, isPositive, isSame, ratio, times } from '@/lib/money/amount'
import type { Indicator } from '@/lib/facts/facts'
import { partAbout } from '../analysis-text'
import { indicatorValue, isUnitCost, type IndicatorValue } from '@/lib/performance/indicator-value'
import { inWords } from '../message'
import type { Rule, RuleFinding } from '../rule'
import { eachSheet, indicatorName, type Sheet } from '../sheet'
import { sheetWords } from '../words'

type Row = { readonly indicator: Indicator; readonly value: IndicatorValue }

const rowsOf = ({ project }: Sheet, kind: string): readonly Row[] =>
  project.indicators
    .filter(({ level1, level2 }) => level2.includes(kind) || (kind === '成本' && level1.includes(kind)))
    .map((indicator) => ({ indicator, value: indicatorValue(indicatorValue(indicator.actual).number === null ? indicator.adjustedTarget : indicator.actual) }))
    .filter(({ value }) => value.number !== null)

/** `元/份` → 份; a price that says no unit goes with the only quantity there is. */
const pricedUnit = (value: IndicatorValue): string | null => /元\s*[/／每]\s*(\S+)/u.exec(value.unit)?.[1] ?? null

function* unitCost(sheet: Sheet, quantities: readonly Row[]): Iterable<RuleFinding> {
  const { thresholds } = sheet.template
  const executed = sheet.evaluated.funds.executed
  if (executed === null || !isPositive(executed)) return
  for (const { indicator, value } of rowsOf(sheet, '成本')) {
    if (!isUnitCost(indicator.level3, value) || !value.unit.includes('元')) continue
    const unit = pricedUnit(value)
    const matching = unit === null ? quantities : quantities.filter((row) => row.value.unit === unit)
    const [quantity] = matching
    if (quantity === undefined || matching.length > 1 || value.number === null || quantity.value.number === null) continue
    const product = times(value.number, quantity.value.number)
    const share = ratio(product, executed)
    if (share !== null && compare(share, figureOf(thresholds.unitCostLow)) >= 0 && compare(share, figureOf(thresholds.unitCostHigh)) <= 0) continue
    yield {
      what: `${sheet.name}单价 ${indicator.actual || indicator.adjustedTarget}、数量 ${quantity.indicator.actual || quantity.indicator.adjustedTarget}，相乘为 ${inWords(product, '元', 2)}，全年执行数 ${sheetWords(executed, sheet.template)}`,
      left: [indicator, quantity.indicator].map((each) => sheet.at(`indicators/${each.id}/actual`)),
      right: sheet.project.funds.map((fund) => sheet.at(`funds/${fund.id}/executed`)),
      figures: { left: product, right: executed, unit: '元', decimals: 2 },
      told: '',
      advice: '请核对单价、数量与执行数。',
    }
  }
}

function* quantityInText(sheet: Sheet, quantities: readonly Row[]): Iterable<RuleFinding> {
  const part = partAbout(sheet.project.analysis.outputs, '数量')
  if (part === null) return
  for (const { indicator, value } of quantities) {
    const { unit, number } = value
    if (!/^\p{Script=Han}{1,2}$/u.test(unit) || number === null || quantities.filter((row) => row.value.unit === unit).length > 1) continue
    const said = [...part.matchAll(/(\d+(?:\.\d+)?)\s*(\p{Script=Han}{1,2})/gu)].filter((match) => match[2]?.startsWith(unit)).map((match) => figureOf(match[1] ?? '0'))
    const [other] = said
    if (other === undefined || said.some((each) => isSame(each, number))) continue
    yield {
      what: `${sheet.name}${indicatorName(sheet.project, indicator)}填 ${indicator.actual || indicator.adjustedTarget}，分析文字写 ${other.toFixed()}${unit}`,
      left: [sheet.at(`indicators/${indicator.id}/actual`)],
      right: [sheet.at('analysis/outputs')],
      figures: { left: number, right: other, unit, decimals: 0 },
      told: '',
      advice: '请核对数量，改正指标值或文字。',
    }
  }
}

export const e23QuantityTimesPrice: Rule = {
  id: 'E23',
  title: '数量、单价与金额应能互相印证',
  relation: '单价 × 数量 = 全年执行数（在阈值范围内）；文字中的数量 = 指标的数量。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['unitCostLow', 'unitCostHigh'],
  basis: '数量乘单价就是支出',
  check: eachSheet(function* (sheet) {
    const quantities = rowsOf(sheet, '数量')
    yield* unitCost(sheet, quantities)
    yield* quantityInText(sheet, quantities)
  }),
}

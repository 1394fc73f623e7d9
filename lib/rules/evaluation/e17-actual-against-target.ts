import { compare, figureOf, isSame, plus, times, type Figure } from '@/lib/money/amount'
import type { Indicator } from '@/lib/facts/facts'
import { indicatorValue, meets, type IndicatorValue } from '@/lib/performance/indicator-value'
import type { Rule } from '../rule'
import { eachSheet, indicatorName } from '../sheet'
import { percentWords, saysNothing } from '../words'

const ONE = figureOf('1')

const isFull = ({ score, weight }: Indicator): boolean => score !== null && weight !== null && !weight.isZero() && isSame(score, weight)

/** Far more than asked for: the target looks too low. Staying well below a ceiling is what ceilings are for. */
const isFarBeyond = (actual: IndicatorValue, target: IndicatorValue, over: Figure): boolean =>
  actual.number !== null && target.number !== null && (target.comparator === '≥' || target.comparator === '>') && compare(actual.number, times(target.number, plus(ONE, over))) > 0

export const e17ActualAgainstTarget: Rule = {
  id: 'E17',
  title: '实际完成值与目标、得分不符',
  relation: '实际值未达调整后指标值的不得满分（警告）；超过指标值达阈值以上的应有说明（提示）。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  reads: ['targetOver'],
  basis: '自评过高，或目标定得过低',
  check: eachSheet(function* (sheet) {
    const over = figureOf(sheet.template.thresholds.targetOver)
    for (const indicator of sheet.project.indicators) {
      const [target, actual] = [indicatorValue(indicator.adjustedTarget), indicatorValue(indicator.actual)]
      const met = meets(actual, target)
      if (met === null) continue
      const what = `${sheet.name}${indicatorName(sheet.project, indicator)}指标值 ${indicator.adjustedTarget}，实际完成 ${indicator.actual}`
      const left = [sheet.at(`indicators/${indicator.id}/actual`)]
      if (!met && isFull(indicator)) yield { what: `${what}，没有达到却得满分`, left, advice: '请核对实际完成值，按完成情况扣分并说明原因。' }
      else if (met && saysNothing(indicator.deviation) && saysNothing(indicator.qualitativeNote) && isFarBeyond(actual, target, over))
        yield { what: `${what}，超出指标值 ${percentWords(over)} 以上而没有说明`, left, advice: '请说明超额完成的原因，或在以后年度调整指标值。', severity: 'notice' }
    }
  }),
}

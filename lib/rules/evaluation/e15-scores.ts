import { compare, isNegative, isPositive } from '@/lib/money/amount'
import { ZERO } from '../printed'
import type { Rule } from '../rule'
import { eachSheet, indicatorName } from '../sheet'
import { saysNothing } from '../words'

export const e15Scores: Rule = {
  id: 'E15',
  title: '得分应在0与分值之间；扣分应说明',
  relation: '0 ≤ 得分 ≤ 分值（错误）；得分 < 分值须填偏差原因（警告）。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '表样规定',
  check: eachSheet(function* (sheet) {
    for (const indicator of sheet.project.indicators) {
      const weight = indicator.weight ?? ZERO
      const score = indicator.score ?? ZERO
      const name = `${sheet.name}${indicatorName(sheet.project, indicator)}`
      const [left, right] = [[sheet.at(`indicators/${indicator.id}/score`)], [sheet.at(`indicators/${indicator.id}/weight`)]]
      const figures = { left: score, right: weight, unit: '分', decimals: 2 }
      if (isNegative(score) || compare(score, weight) > 0) yield { what: `${name}得分 ${score.toFixed()} 分，不在 0 与分值 ${weight.toFixed()} 分之间`, left, right, figures, told: '', advice: '请改正得分或分值。' }
      else if (isPositive(weight) && compare(score, weight) < 0 && saysNothing(indicator.deviation))
        yield {
          what: `${name}分值 ${weight.toFixed()} 分，${indicator.score === null ? '没有填写得分' : `得分 ${score.toFixed()} 分`}，没有说明扣分原因`,
          left, right, figures, told: '', severity: 'warning',
          advice: '请在“偏差原因分析及改进措施”中写明扣分原因。',
          opens: [`performance/projects/${sheet.project.id}/indicators/${indicator.id}/${indicator.score === null ? 'score' : 'deviation'}`],
        }
    }
  }),
}

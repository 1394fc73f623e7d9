import { compare, figureOf, isSame, plus, sumOf, type Figure } from '@/lib/money/amount'
import type { Template } from '@/lib/template/templates'
import { ZERO } from '../printed'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'

const gradeNameOf = (score: Figure, { thresholds, wording }: Template): string => {
  const limits = [thresholds.gradeExcellent, thresholds.gradeGood, thresholds.gradeFair]
  const index = limits.findIndex((limit) => compare(score, figureOf(limit)) >= 0)
  return wording.gradeNames[index < 0 ? limits.length : index] ?? ''
}

export const e16TotalAndGrade: Rule = {
  id: 'E16',
  title: '总分应等于各项得分之和，等级应与总分相符',
  relation: '总分 = 各指标得分 + 执行率得分；等级按模板的分数线。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'document',
  reads: ['gradeExcellent', 'gradeGood', 'gradeFair'],
  basis: '表样规定的等级',
  check: eachSheet(function* (sheet) {
    const { total, totalScore, grade } = sheet.printed
    if (totalScore === null) return
    const sum = plus(sumOf(sheet.project.indicators.map((indicator) => indicator.score)) ?? ZERO, total.score ?? ZERO)
    const list = [sheet.at('indicators')]
    if (!isSame(totalScore, sum)) yield { what: `${sheet.name}总分 ${totalScore.toFixed()} 分，各项得分相加为 ${sum.toFixed()} 分`, left: list, right: [], figures: { left: totalScore, right: sum, unit: '分', decimals: 2 }, told: '', advice: '请核对各项得分、执行率得分和总分。' }
    const due = gradeNameOf(totalScore, sheet.template)
    if (grade !== '' && grade !== due) yield { what: `${sheet.name}总分 ${totalScore.toFixed()} 分，等级印“${grade}”，应为“${due}”`, left: list, clause: 'grade', advice: '请按总分改正等级。' }
  }),
}

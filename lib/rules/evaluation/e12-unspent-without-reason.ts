import { compare, figureOf, ratio, zero } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'
import { isStated, percentWords, saysNothing, sheetWords } from '../words'

const WHOLE = figureOf('1')

export const e12UnspentWithoutReason: Rule = {
  id: 'E12',
  title: '未全额执行而填“无偏差”',
  relation: '执行率不足100%的，偏差原因不能空着或填“无偏差”；低于阈值的为警告。',
  severity: 'notice',
  tolerance: 'exact',
  appliesTo: 'both',
  reads: ['executionReason'],
  basis: '同一行自相矛盾',
  check: eachSheet(function* (sheet) {
    const { template } = sheet
    for (const { id, source, annualBudget, executed, deviation } of sheet.project.funds) {
      if (!isStated(annualBudget) || !saysNothing(deviation)) continue
      const rate = ratio(executed ?? zero, annualBudget)
      if (rate === null || compare(rate, WHOLE) >= 0) continue
      const where = sheet.project.funds.length > 1 ? `“${source}”` : ''
      yield {
        what: `${sheet.name}${where}全年预算数 ${sheetWords(annualBudget, template)}，全年执行数 ${sheetWords(executed, template)}，执行率 ${percentWords(rate)}，偏差原因却${deviation.trim() === '' ? '没有填写' : `填“${deviation.trim()}”`}`,
        left: [sheet.at(`funds/${id}/annualBudget`)],
        right: [sheet.at(`funds/${id}/executed`)],
        told: '',
        advice: '请在偏差原因中写明结余的原因。',
        opens: [`performance/projects/${sheet.project.id}/funds/${id}/deviation`],
        ...(compare(rate, figureOf(template.thresholds.executionReason)) < 0 ? { severity: 'warning' as const } : {}),
      }
    }
  }),
}

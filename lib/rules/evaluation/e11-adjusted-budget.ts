import { compare, isSame, minus, zero } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { eachSheet } from '../sheet'
import { saysNothing, sheetWords } from '../words'

export const e11AdjustedBudget: Rule = {
  id: 'E11',
  title: '全年预算数与预算编制数不同，应说明调整',
  relation: '全年预算数 ≠ 预算编制数的，偏差原因不能空着或填“无偏差”。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '自评表备注2',
  check: eachSheet(function* (sheet) {
    for (const { id, source, annualBudget, initialBudget, deviation } of sheet.project.funds) {
      const [annual, initial] = [annualBudget ?? zero, initialBudget ?? zero]
      if (isSame(annual, initial) || !saysNothing(deviation)) continue
      const where = sheet.project.funds.length > 1 ? `“${source}”` : ''
      const change = compare(annual, initial) > 0 ? `增加 ${sheetWords(minus(annual, initial), sheet.template)}` : `减少 ${sheetWords(minus(initial, annual), sheet.template)}`
      yield {
        what: `${sheet.name}${where}全年预算数 ${sheetWords(annual, sheet.template)}，预算编制数 ${sheetWords(initial, sheet.template)}，${change}，偏差原因却${deviation.trim() === '' ? '没有填写' : `填“${deviation.trim()}”`}`,
        left: [sheet.at(`funds/${id}/annualBudget`)],
        right: [sheet.at(`funds/${id}/initialBudget`)],
        told: '',
        advice: compare(annual, initial) > 0 ? '请写明追加预算的原因和批准情况。' : '请写明调减预算的原因和批准情况。',
        opens: [`performance/projects/${sheet.project.id}/funds/${id}/deviation`],
      }
    }
  }),
}

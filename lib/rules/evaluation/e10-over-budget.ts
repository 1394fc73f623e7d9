import { compare, minus, zero } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { columnRefs, eachSheet } from '../sheet'
import { sheetWords } from '../words'

export const e10OverBudget: Rule = {
  id: 'E10',
  title: '全年执行数大于全年预算数',
  relation: '全年执行数合计 ≤ 全年预算数合计。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '预算是上限',
  check: eachSheet(function* (sheet) {
    const { annualBudget, executed } = sheet.evaluated.funds
    const [spent, budget] = [executed ?? zero, annualBudget ?? zero]
    if (compare(spent, budget) <= 0) return
    yield {
      what: `${sheet.name}全年执行数 ${sheetWords(spent, sheet.template)}，全年预算数 ${sheetWords(budget, sheet.template)}，超出 ${sheetWords(minus(spent, budget), sheet.template)}`,
      left: columnRefs(sheet, 'executed'),
      right: columnRefs(sheet, 'annualBudget'),
      told: '',
      advice: '请核对两数；年中追加的预算请计入全年预算数。',
    }
  }),
}

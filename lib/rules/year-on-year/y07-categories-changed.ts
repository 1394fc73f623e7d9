import { compare, figureOf } from '@/lib/money/amount'
import { categoryPairs, changeSeverity } from '../change'
import type { Rule } from '../rule'
import { tablesHere } from '../there'
import { changeWords, isSome, moneyWords } from '../words'

export const y07CategoriesChanged: Rule = {
  id: 'Y07',
  title: '分类支出较上年变动较大',
  relation: '各类支出较上年的变动在阈值以内；上年为零的，本年不达到新增阈值。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['yoyNotice', 'yoyWarning', 'yoyNewAmount'],
  basis: '多为上年列在别的科目',
  check: function* ({ report }) {
    const { template, facts } = report
    const last = facts.priorYear.generalPublicBudgetByCategory
    // Nothing at all of last year: nothing to compare with.
    if (!Object.values(last).some(isSome) || !tablesHere(report, 'T05')) return
    const newAmount = figureOf(template.thresholds.yoyNewAmount)
    for (const { nowAmount: now, beforeAmount: before, ...pair } of categoryPairs(report, last, 'priorYear/generalPublicBudgetByCategory')) {
      const severity = before.isZero() ? (compare(now, newAmount) >= 0 ? 'warning' : null) : changeSeverity(now, before, template)
      if (severity === null) continue
      yield { what: `“${pair.code} ${pair.name}”支出 ${moneyWords(now, template)}，上年 ${moneyWords(before, template)}，${changeWords(now, before, template)}`, left: [pair.now], right: [pair.before], told: '', advice: '请核对两年的科目和金额；科目调整或确属实际的，请在“原因说明”页写明原因。', severity }
    }
  },
}

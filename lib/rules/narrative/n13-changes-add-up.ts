import { isPositive } from '@/lib/money/amount'
import { changesSum } from '../changes-sum'
import { allowedWords } from '../equality'
import type { Rule } from '../rule'
import { saidAt } from '../told-checks'

export const n13ChangesAddUp: Rule = {
  id: 'N13',
  title: '各类增减额之和应等于总增减额',
  relation: '说明五（三）各类增减额（带符号）之和 = 说明五（一）的增减额。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '其中',
  check: function* (subject) {
    const found = changesSum(subject)
    if (found === null || found.holds) return
    const { unit } = subject.report.template
    const figures = { left: found.sum, right: found.total, unit: unit.label, decimals: unit.decimals }
    // A 类 that had money last year and has none now stands in no sentence: who has only the text cannot know of it.
    const mayBeGone = isPositive(found.difference) && !found.isWhole
    yield {
      what: `各类增减额之和与总增减额不符：说明五（三）合计 ${figures.left.toFixed(unit.decimals)} ${unit.label}，说明五（一）为 ${figures.right.toFixed(unit.decimals)} ${unit.label}`,
      left: [saidAt('五（三）')],
      right: [saidAt('五（一）')],
      figures,
      told: '',
      ...allowedWords(found.allowed, unit),
      ...(mayBeGone ? { severity: 'notice' as const } : {}),
      advice: mayBeGone ? '请核对各类的增减额；上年有支出而本年没有的类也会造成这一差额。' : '请核对各类的增减额和方向。',
    }
  },
}

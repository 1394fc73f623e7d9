import { placeOfCell } from '../place'
import type { Rule } from '../rule'
import { besideOf, percentageOf, saidAt } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf } from '../told-shape'

export const n08Shares: Rule = {
  id: 'N08',
  title: '占比、完成预算百分比应等于分子除以分母',
  relation: '占比、完成预算百分比 = 分子÷分母，按印数计算。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '读者用计算器应得到同一个数',
  check: function* (subject) {
    for (const { section, words, kind, part, partRef, whole, wholeRef, percent } of toldIn(subject).shares) {
      const [one, all] = [besideOf(subject, part, partRef), besideOf(subject, whole, wholeRef)]
      if (one === null || all === null) continue
      const printed = valueOf(percent)
      const found = percentageOf(one, all, percent, subject)
      if (found === null || found.verdict === 'equal') continue
      yield {
        what: `说明${section}的${words}${kind === 'share' ? '占比' : '完成预算的百分比'}与印数不符：印 ${percent}%，按 ${one.toFixed(2)}÷${all.toFixed(2)} 计算为 ${found.exact.toFixed(2)}%`,
        left: [saidAt(section)],
        right: [partRef, wholeRef],
        figures: { left: printed, right: found.exact, unit: '%', decimals: 2 },
        told: '',
        clause: `${words} ${placeOfCell(subject.report, wholeRef)}`,
        ...(found.verdict === 'rounding' ? { severity: 'notice' as const, allowed: '四舍五入可以解释' } : {}),
        advice: '请按印出的两个数重新计算。',
      }
    }
  },
}

import { absolute, minus, plus } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { besideOf, percentageOf, saidAt } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf } from '../told-shape'

export const n10RatesOfChange: Rule = {
  id: 'N10',
  title: '同比百分比应等于增减额除以上年数',
  relation: '同比百分比 = 增减额÷上年数；上年数 = 本年数∓增减额，读者手边只有这两个数。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '读者用计算器应得到同一个数',
  check: function* (subject) {
    for (const { section, words, now, nowRef, lastRef, verb, by, percent } of toldIn(subject).changes) {
      const spent = besideOf(subject, now, nowRef)
      if (by === null || percent === null || spent === null) continue
      const moved = valueOf(by)
      const last = verb === '增加' ? minus(spent, moved) : plus(spent, moved)
      const found = percentageOf(absolute(moved), absolute(last), percent, subject)
      if (found === null || found.verdict === 'equal') continue
      yield {
        what: `说明${section}的${words}${verb === '增加' ? '增长' : '下降'}百分比与增减额不符：印 ${percent}%，按 ${by}÷${last.toFixed(2)} 计算为 ${found.exact.toFixed(2)}%`,
        left: [saidAt(section)],
        right: [nowRef, lastRef],
        figures: { left: valueOf(percent), right: found.exact, unit: '%', decimals: 2 },
        told: '',
        clause: words,
        ...(found.verdict === 'rounding' ? { severity: 'notice' as const, allowed: '四舍五入可以解释' } : {}),
        advice: '请用增减额除以上年数重新计算，除数不是本年数。',
      }
    }
  },
}

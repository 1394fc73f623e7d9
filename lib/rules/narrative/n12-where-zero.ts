import { figureOf, isSame, minus } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { besideOf, saidAt } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf } from '../told-shape'

const HUNDRED = figureOf('100')

export const n12WhereZero: Rule = {
  id: 'N12',
  title: '上年、预算或总额为零时的表述',
  relation: '上年为零：增减额 = 本年数，不写百分比；本年为零：下降100.00%；预算、总额为零：不写完成率、占比。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '零不能作除数',
  check: function* (subject) {
    const told = toldIn(subject)
    for (const { section, words, now, nowRef, lastRef, verb, by, percent } of told.changes) {
      const spent = besideOf(subject, now, nowRef)
      if (by === null || spent === null) continue
      const at = { left: [saidAt(section)], right: [nowRef, lastRef], told: '', clause: words }
      // Last year was nothing where all of this year's figure is an increase.
      if (verb === '增加' && percent !== null && isSame(spent, valueOf(by))) yield { ...at, what: `说明${section}的${words}上年为零，写了增长 ${percent}%`, advice: '上年为零没有增长百分比，请删去。' }
      if (verb === '减少' && spent.isZero() && !minus(spent, valueOf(by)).isZero() && (percent === null || !isSame(valueOf(percent), HUNDRED))) yield { ...at, what: `说明${section}的${words}本年为零，应写下降100.00%`, advice: '请写明下降100.00%。' }
    }
    for (const { section, words, kind, whole, wholeRef, partRef, percent } of told.shares) {
      const all = besideOf(subject, whole, wholeRef)
      if (all?.isZero() === true && !valueOf(percent).isZero()) yield { what: `说明${section}的${words}${kind === 'share' ? '总额' : '预算'}为零，写了${kind === 'share' ? '占比' : '完成预算的'} ${percent}%`, left: [saidAt(section)], right: [partRef, wholeRef], told: '', clause: words, advice: '除数为零没有百分比，请删去。' }
    }
  },
}

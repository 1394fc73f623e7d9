import { isSame } from '@/lib/money/amount'
import { printedAt } from '../printed'
import type { Rule } from '../rule'
import { isThere, tableHere } from '../there'
import { toldAgainst } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf } from '../told-shape'

const SECTIONS = ['五（一）', '五（二）', '五（三）']

export const n03GeneralPublicTold: Rule = {
  id: 'N03',
  title: '说明五支出总额应与公开05一致',
  relation: '说明五（一）（二）（三）的支出总额 = 公开05 合计 栏1；没有公开05时 = 公开04 行59 栏3。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据',
  check: function* (subject) {
    const { report } = subject
    const at = tableHere(report, 'T05') === undefined ? 'T04!R59:c3' : 'T05!total:c1'
    if (!isThere(report, at)) return
    const printed = printedAt(report, at)
    for (const told of toldIn(subject).figures)
      if (SECTIONS.includes(told.section) && told.ref === 'T05!total:c1' && !isSame(printed, valueOf(told.text))) yield toldAgainst(told, printed, at, subject, '请以公开表为准，改正说明中的支出总额。')
  },
}

import { mustPrintSame } from '../equality'
import type { Rule } from '../rule'

export const a04TwoSummaries: Rule = {
  id: 'A04',
  title: '总表财政拨款收入应与财政拨款总表一致',
  relation: '公开01 行1、行2、行3 = 公开04 行1、行2、行3。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '一个事实印在两张表上',
  check: function* (subject) {
    for (const line of ['L1', 'L2', 'L3']) yield* mustPrintSame(subject, `T01!${line}:c1`, `T04!${line}:c1`, { what: '收入支出决算总表与财政拨款收入支出决算总表的财政拨款收入不一致', advice: '请核对两张总表的同一行，改正印错的一处。' })
  },
}

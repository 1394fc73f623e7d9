import { mustPrintSame } from '../equality'
import type { Rule } from '../rule'

export const a05FiscalIncome: Rule = {
  id: 'A05',
  title: '财政拨款本年收入应与收入决算表财政拨款收入一致',
  relation: '公开04 行27 = 公开02 合计 栏2。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '一个事实印在两张表上',
  check: function* (subject) {
    // On facts the two are entered apart: A01 compares them, to the 分.
    if (subject.basis === 'facts') return
    yield* mustPrintSame(subject, 'T04!L27:c1', 'T02!total:c2', { what: '财政拨款收入支出决算总表的本年收入与收入决算表的财政拨款收入不一致', advice: '请核对公开04表行27与公开02表合计行，改正印错的一处。' })
  },
}

import { mustAddUp } from '../adding-up'
import { mustPrintSame } from '../equality'
import type { Rule } from '../rule'

const addUp = mustAddUp('I09', { what: '财政拨款总计不等于本年合计与结转结余之和', advice: '请核对公开04表的本年合计、结转结余和总计三行。' })

export const i09FiscalGrandTotals: Rule = {
  id: 'I09',
  title: '财政拨款收入总计应等于支出总计',
  relation: '公开04 行32 = 行27+行28；行64 = 行59+行60；行32 = 行64 栏2。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '收支平衡',
  check: function* (subject) {
    yield* addUp(subject)
    // On facts each budget is balanced apart and to the 分: I11, I12.
    if (subject.basis === 'facts') return
    yield* mustPrintSame(subject, 'T04!L32:c1', 'T04!R64:c2', { what: '财政拨款收入总计与支出总计不相等', advice: '请核对公开04表两侧的合计和结转结余。' })
  },
}

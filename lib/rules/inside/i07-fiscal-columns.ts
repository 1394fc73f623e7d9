import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i07FiscalColumns: Rule = {
  id: 'I07',
  title: '财政拨款总表收支合计应等于各项之和',
  relation: '公开04 行27 = 行1+行2+行3；行59 栏2—栏5 = 行33—行58 之和，逐栏。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '纵向相加',
  check: mustAddUp('I07', { what: '财政拨款收入支出决算总表的本年合计不等于各项之和', advice: '请逐行核对公开04表的这一栏，改正印错的一格。' }),
}

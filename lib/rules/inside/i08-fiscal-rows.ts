import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

/** 公开04.R33..R60、R64：c2 = c3+c4+c5。 */
export const i08FiscalRows: Rule = {
  id: 'I08',
  title: '财政拨款总表各行合计应等于三本预算之和',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '横向相加',
  check: mustAddUp('I08', { what: '财政拨款收入支出决算总表这一行的合计不等于三本预算之和', advice: '请核对公开04表这一行的栏2至栏5，改正印错的一格。' }),
}

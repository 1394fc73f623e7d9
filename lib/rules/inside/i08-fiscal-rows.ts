import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i08FiscalRows: Rule = {
  id: 'I08',
  title: '财政拨款总表各行合计应等于三本预算之和',
  relation: '公开04 行33—行60、行64：栏2 = 栏3+栏4+栏5。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '横向相加',
  check: mustAddUp('I08', { what: '财政拨款收入支出决算总表这一行的合计不等于三本预算之和', advice: '请核对公开04表这一行的栏2至栏5，改正印错的一格。' }),
}

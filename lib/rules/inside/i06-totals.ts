import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i06Totals: Rule = {
  id: 'I06',
  title: '合计行应等于各类之和',
  relation: '公开02、03、05、07、08 的每一栏：合计 = 各类之和。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '纵向相加',
  check: mustAddUp('I06', { what: '合计行不等于各类之和', advice: '请核对该表的合计行与各类，补齐漏列的类或改正印错的一格。' }),
}

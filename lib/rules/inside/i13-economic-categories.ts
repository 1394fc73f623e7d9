import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i13EconomicCategories: Rule = {
  id: 'I13',
  title: '基本支出明细表各类应等于所属款之和',
  relation: '公开06 各类 = 所属各款之和。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '纵向相加',
  check: mustAddUp('I13', { what: '基本支出明细表的类不等于所属款之和', advice: '请核对公开06表这一类的各款，改正印错的一格。' }),
}

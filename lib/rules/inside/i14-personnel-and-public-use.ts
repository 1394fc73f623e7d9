import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i14PersonnelAndPublicUse: Rule = {
  id: 'I14',
  title: '人员经费、公用经费合计应等于所属各类之和',
  relation: '公开06 人员经费合计 = 301+303；公用经费合计 = 302+307+310+312+313+399。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样规定的取数；309、311不计入',
  check: mustAddUp('I14', { what: '基本支出明细表的合计不等于所属各类之和', advice: '请核对公开06表的各类与人员经费、公用经费两个合计。' }),
}

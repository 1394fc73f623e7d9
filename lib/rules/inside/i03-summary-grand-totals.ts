import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i03SummaryGrandTotals: Rule = {
  id: 'I03',
  title: '总表收入、支出总计应等于本年数与结转结余之和',
  relation: '公开01 行31 = 行27+行28+行29；行62 = 行58+行59+行60。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样规定的取数',
  check: mustAddUp('I03', { what: '收入支出决算总表的总计不等于本年合计与结转结余之和', advice: '请核对公开01表的本年合计、结转结余和总计三行。' }),
}

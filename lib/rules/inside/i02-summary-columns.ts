import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

/** 公开01.L27 = L1+…+L8；R58 = R32+…+R57。 */
export const i02SummaryColumns: Rule = {
  id: 'I02',
  title: '总表本年收入、支出合计应等于各项之和',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '纵向相加',
  check: mustAddUp('I02', { what: '收入支出决算总表的本年合计不等于各项之和', advice: '请逐行核对公开01表，改正印错的一格。' }),
}

import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i02SummaryColumns: Rule = {
  id: 'I02',
  title: '总表本年收入、支出合计应等于各项之和',
  relation: '公开01 行27 = 行1+…+行8；行58 = 行32+…+行57。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '纵向相加',
  check: mustAddUp('I02', { what: '收入支出决算总表的本年合计不等于各项之和', advice: '请逐行核对公开01表，改正印错的一格。' }),
}

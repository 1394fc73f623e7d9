import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

/** 公开09.c1 = c2+c3+c6，c3 = c4+c5；c7 = c8+c9+c12，c9 = c10+c11。 */
export const i15ThreePublic: Rule = {
  id: 'I15',
  title: '“三公”经费合计与小计应等于分项之和',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样规定的取数',
  check: mustAddUp('I15', { what: '“三公”经费的合计或小计不等于分项之和', advice: '请核对公开09表的各栏，改正印错的一格。' }),
}

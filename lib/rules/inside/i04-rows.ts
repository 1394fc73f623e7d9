import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

/** 公开02、03、05、08：c1 = 其余各栏之和；公开07：c3 = c4+c5；每一行。 */
export const i04Rows: Rule = {
  id: 'I04',
  title: '各行合计应等于各栏之和',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '横向相加',
  check: mustAddUp('I04', { what: '这一行的合计不等于各栏之和', advice: '请核对该表这一行的各栏，改正印错的一格。' }),
}

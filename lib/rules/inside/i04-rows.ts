import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i04Rows: Rule = {
  id: 'I04',
  title: '各行合计应等于各栏之和',
  relation: '公开02、03、05、08：栏1 = 其余各栏之和；公开07：栏3 = 栏4+栏5；每一行。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '横向相加',
  check: mustAddUp('I04', { what: '这一行的合计不等于各栏之和', advice: '请核对该表这一行的各栏，改正印错的一格。' }),
}

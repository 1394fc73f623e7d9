import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i15ThreePublic: Rule = {
  id: 'I15',
  title: '“三公”经费合计与小计应等于分项之和',
  relation: '公开09 栏1 = 栏2+栏3+栏6，栏3 = 栏4+栏5；栏7 = 栏8+栏9+栏12，栏9 = 栏10+栏11。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样规定的取数',
  check: mustAddUp('I15', { what: '“三公”经费的合计或小计不等于分项之和', advice: '请核对公开09表的各栏，改正印错的一格。' }),
}

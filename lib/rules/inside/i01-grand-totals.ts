import { mustAgree } from '../equality'
import type { Rule } from '../rule'

export const i01GrandTotals: Rule = {
  id: 'I01',
  title: '收入总计应等于支出总计',
  relation: '收入总计 = 支出总计：公开01 行31 = 公开01 行62。',
  severity: 'error',
  tolerance: 'exact｜same-fact',
  appliesTo: 'both',
  basis: '收支平衡',
  check: (subject) =>
    mustAgree(subject, ['T01!L31:c1'], ['T01!R62:c2'], {
      what: '收入总计与支出总计不相等',
      advice: '请核对“收入”“支出”两页的合计，以及“结转和结余”页的年初、年末数和结余分配。',
    }),
}

import { mustAgree } from '../equality'
import type { Rule } from '../rule'

export const a01AppropriationIncome: Rule = {
  id: 'A01',
  title: '分科目财政拨款收入合计应等于三本预算拨款收入之和',
  relation: '各科目财政拨款收入之和 = 三本预算的拨款收入之和；公开02 合计 栏2 = 公开01 行1 + 行2 + 行3。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '同一笔拨款分两处填报',
  check: (subject) =>
    mustAgree(subject, ['T02!total:c2'], ['T01!L1:c1', 'T01!L2:c1', 'T01!L3:c1'], {
      what: '分科目填报的财政拨款收入与三本预算的拨款收入不相等',
      advice: '请核对“收入”页的财政拨款收入与“一般公共预算”“政府性基金”“国有资本经营”三页的本年收入，改正录错的一项。',
    }),
}

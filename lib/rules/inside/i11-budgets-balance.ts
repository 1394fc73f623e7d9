import { mustAgree } from '../equality'
import type { Rule } from '../rule'

const budgets = [
  { name: '一般公共预算', in: ['T04!L1:c1', 'T04!L29:c1'], out: ['T04!R59:c3', 'T04!R60:c3'] },
  { name: '国有资本经营预算', in: ['T04!L3:c1', 'T04!L31:c1'], out: ['T04!R59:c5', 'T04!R60:c5'] },
] as const

export const i11BudgetsBalance: Rule = {
  id: 'I11',
  title: '一般公共预算、国有资本经营预算财政拨款收支应各自平衡',
  relation: '一般公共预算、国有资本经营预算：本年收入 + 年初结转 = 本年支出 + 年末结转。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '每一本预算单独平衡',
  check: function* (subject) {
    for (const budget of budgets)
      yield* mustAgree(subject, budget.in, budget.out, { what: `${budget.name}财政拨款收支不平衡`, advice: `请核对“${budget.name === '一般公共预算' ? '一般公共预算' : '国有资本经营'}”页的本年收入、年初数、各科目支出和年末数。` })
  },
}

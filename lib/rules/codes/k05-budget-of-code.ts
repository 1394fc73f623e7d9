import { entryOf } from '../codes-of'
import { itemCodes } from '../grid'
import type { Rule } from '../rule'

export const k05BudgetOfCode: Rule = {
  id: 'K05',
  title: '政府性基金科目与一般公共预算科目不得混用',
  relation: '公开05的科目属于一般公共预算，公开07的科目属于政府性基金预算。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '选错了预算体系的科目',
  check: function* (subject) {
    const { report } = subject
    for (const code of itemCodes(report, 'T05'))
      if (entryOf(subject, code)?.fund === 'governmentFunds') yield { what: `政府性基金科目 ${code} 填在一般公共预算中`, left: [`T05!${code}:c1`], advice: '请改填到“政府性基金”页，或改正科目。' }
    for (const code of itemCodes(report, 'T07'))
      if (entryOf(subject, code)?.fund === 'generalPublicBudget') yield { what: `一般公共预算科目 ${code} 填在政府性基金预算中`, left: [`T07!${code}:c3`], advice: '请改填到“一般公共预算”页，或改正科目。' }
  },
}

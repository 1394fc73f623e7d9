import { mustCarry } from '../carried'
import type { Rule } from '../rule'

export const a02SummaryIncome: Rule = {
  id: 'A02',
  title: '总表各项收入应与收入决算表一致',
  relation: '公开01 行27 = 公开02 合计 栏1；行4—行8 = 公开02 合计 栏3—栏7。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '公开01是公开02的汇总',
  check: function* (subject) {
    // On facts 行27 takes the appropriations from the three budgets; whether they agree with 公开02 is A01's question.
    const total = subject.basis === 'facts' ? [] : [{ summary: 'T01!L27:c1', detail: 'T02!total:c1' } as const]
    yield* mustCarry(subject, 'T01', 'T02', total, { what: '收入支出决算总表的收入与收入决算表不一致', advice: '请以公开02表的合计行为准，改正公开01表。' })
  },
}

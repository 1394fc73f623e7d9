import { mustAgree } from '../equality'
import type { Rule } from '../rule'
import { DECLARED_FUNDS } from '../sheet'
import { isStated } from '../words'

export const e03FundsAndProjects: Rule = {
  id: 'E03',
  title: '自评资金应与项目支出合计一致',
  relation: '说明十（四）的资金 = 公开03 合计 栏3。',
  severity: 'warning',
  tolerance: 'exact｜same-fact',
  appliesTo: 'both',
  basis: '说明写明“所有项目资金”',
  check: function* (subject) {
    if (!isStated(subject.report.facts.performance.declaredFunds)) return
    yield* mustAgree(subject, [DECLARED_FUNDS], ['T03!total:c3'], {
      what: '自评资金与项目支出合计不一致',
      advice: '请核对“项目绩效自评”页的自评资金与“支出”页的项目支出；部分项目未自评的，请写明原因。',
    })
  },
}

import { minus, plus, type Amount } from '@/lib/money/amount'
import { readingsOfFunds, sheetSums } from '@/lib/performance/sheet-sums'
import { halfOf, isWithin, ZERO } from '../printed'
import type { Rule } from '../rule'
import { ALL_SHEETS, DECLARED_FUNDS, hasSheets, isUnread } from '../sheet'
import { inYuan } from '../sheet-interval'
import { isStated, sheetWords } from '../words'

export const e02DeclaredFunds: Rule = {
  id: 'E02',
  title: '自评资金应与各自评表合计一致',
  relation: '说明十（四）的资金 = 各自评表全年执行数之和（或全年预算数之和、预算编制数之和：各地对“资金”的口径不同，符合其一即可）。',
  severity: 'warning',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '自评资金就是各表资金之和',
  check: function* ({ report, basis }) {
    const declared = report.facts.performance.declaredFunds
    if (!isStated(declared) || !hasSheets(report) || report.projects.some(({ project }) => isUnread(project, basis))) return
    const { template, projects } = report
    const [executed, annual, initial] = readingsOfFunds(sheetSums(projects))
    // On paper the sentence rounds to 0.01 万元 and every sheet to 0.001.
    const allowed = basis === 'facts' ? ZERO : plus(inYuan(halfOf(template.unit), template, 1), inYuan(halfOf(template.sheetUnit), template, projects.length))
    const isThat = (sum: Amount): boolean => isWithin(minus(declared, sum), allowed)
    if (isThat(executed) || isThat(annual) || isThat(initial)) return
    yield {
      what: '自评资金与各自评表合计不一致',
      left: [DECLARED_FUNDS],
      right: [ALL_SHEETS],
      figures: { left: declared, right: executed, unit: '元', decimals: 2 },
      told: `说明十（四）为 ${sheetWords(declared, template)}，${projects.length} 份自评表全年执行数合计 ${sheetWords(executed, template)}（全年预算数合计 ${sheetWords(annual, template)}，预算编制数合计 ${sheetWords(initial, template)}），与执行数相差 ${sheetWords(minus(declared, executed), template)}`,
      advice: '请核对“项目绩效自评”页的自评资金，补齐缺少的自评表或改正资金数。',
    }
  },
}

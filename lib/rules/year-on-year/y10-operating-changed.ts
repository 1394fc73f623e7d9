import { zero } from '@/lib/money/amount'
import { amountsOf, changeSeverity, operatingPair } from '../change'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { changeWords, isStated, moneyWords } from '../words'

export const y10OperatingChanged: Rule = {
  id: 'Y10',
  title: '机关运行经费较上年变动较大',
  relation: '机关运行经费较上年的变动在阈值以内。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['yoyNotice', 'yoyWarning'],
  basis: '读者会问',
  check: function* ({ report }) {
    const { now, before } = amountsOf(report, operatingPair)
    if (!isStated(before) || !isThere(report, operatingPair.now)) return
    const spent = now ?? zero
    const severity = changeSeverity(spent, before, report.template)
    if (severity !== null) yield { what: `机关运行经费 ${moneyWords(spent, report.template)}，上年 ${moneyWords(before, report.template)}，${changeWords(spent, before, report.template)}`, left: [operatingPair.now], right: [operatingPair.before], told: '', advice: '请核对两年的金额；确属实际的，请在“原因说明”页写明原因。', severity }
  },
}

import { amountsOf, changeSeverity, totalPairs } from '../change'
import type { Rule } from '../rule'
import { changeWords, isStated, moneyWords } from '../words'

const ASKED = new Set(['T01!L31:c1', 'T04!L32:c1', 'T05!total:c1'])

export const y06TotalsChanged: Rule = {
  id: 'Y06',
  title: '收支总计较上年变动较大',
  relation: '公开01 行31、公开04 行32、公开05 合计 栏1 较上年的变动在阈值以内。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['yoyNotice', 'yoyWarning'],
  basis: '读者会问',
  check: function* ({ report }) {
    for (const pair of totalPairs.filter(({ now }) => ASKED.has(now))) {
      const { now, before } = amountsOf(report, pair)
      if (!isStated(now) || !isStated(before)) continue
      const severity = changeSeverity(now, before, report.template)
      if (severity === null) continue
      yield { what: `${pair.name} ${moneyWords(now, report.template)}，上年 ${moneyWords(before, report.template)}，${changeWords(now, before, report.template)}`, left: [pair.now], right: [pair.before], told: '', advice: '请核对本年数和上年数；确属实际的，请在“原因说明”页写明原因。', severity }
    }
  },
}

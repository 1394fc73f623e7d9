import { compare, minus, plus, zero, type Amount } from '@/lib/money/amount'
import { amountAt, factRef } from '@/lib/report/report'
import { halfOf, roundedBy, ZERO } from '../printed'
import type { Rule } from '../rule'
import { inYuan, yuanOf } from '../sheet-interval'
import { tableHere } from '../there'
import { sheetWords } from '../words'

export const e26SpendingByCode: Rule = {
  id: 'E26',
  title: '按功能科目汇总的项目执行数不得大于03表项目支出',
  relation: '按功能科目相加的全年执行数 ≤ 公开03 该科目 栏3。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '部分不得大于全部',
  check: function* ({ report, basis }) {
    if (tableHere(report, 'T03') === undefined) return
    const { template } = report
    const byCode = new Map<string, { readonly executed: Amount; readonly ids: readonly string[] }>()
    for (const { project, funds } of report.projects) {
      if (project.functionCode === '') continue
      const before = byCode.get(project.functionCode)
      byCode.set(project.functionCode, { executed: plus(before?.executed ?? zero, funds.executed ?? zero), ids: [...(before?.ids ?? []), project.id] })
    }
    for (const [code, { executed, ids }] of byCode) {
      const spent = amountAt(report, `T03!${code}:c3`)
      // On paper the table rounds to 0.01 万元, or balances, and every sheet rounds to 0.001.
      const allowed = basis === 'facts' ? ZERO : plus(yuanOf(roundedBy(template), template.unit), inYuan(halfOf(template.sheetUnit), template, ids.length))
      if (compare(minus(executed, spent), allowed) <= 0) continue
      yield {
        what: `${code} 的 ${ids.length} 份自评表全年执行数合计 ${sheetWords(executed, template)}，大于公开03表该科目项目支出 ${sheetWords(spent, template)}，超出 ${sheetWords(minus(executed, spent), template)}`,
        left: ids.map((id) => factRef(`performance/projects/${id}/functionCode`)),
        right: [`T03!${code}:c3`],
        figures: { left: executed, right: spent, unit: '元', decimals: 2 },
        told: '',
        advice: '请核对自评表的功能科目和全年执行数，以及“支出”页该科目的项目支出。',
      }
    }
  },
}

import type { CellRef } from '@/lib/report/cell'
import { cellAt } from '@/lib/report/report'
import { mustAgree, mustNotExceed } from '../equality'
import type { Rule } from '../rule'
import { isStated } from '../words'

const OPERATING = ['T10!op_admin:value', 'T10!op_cangong:value'] as const
const TOLD = 'T10!op_total:value'
const PUBLIC_USE = ['T06!publicUse:amount'] as const

export const p01OperatingIsPublicUse: Rule = {
  id: 'P01',
  title: '机关运行经费应等于公用经费',
  relation: '行政单位、参公单位：机关运行经费 = 公开06 公用经费合计；部门汇总：机关运行经费 ≤ 公用经费合计。文中没有公开10的，取说明十（一）。',
  severity: 'error',
  tolerance: 'exact｜same-fact',
  appliesTo: 'both',
  basis: '名词解释十二',
  check: function* (subject) {
    const { kind, scope } = subject.report.facts.budgetUnit
    // Nothing stated is P02's question.
    if (kind === 'institution') return
    // A text without 公开10 tells the sum of both kinds of units.
    const operating: readonly CellRef[] = OPERATING.some((ref) => isStated(cellAt(subject.report, ref)?.value)) ? OPERATING : subject.basis === 'document' && isStated(cellAt(subject.report, TOLD)?.value) ? [TOLD] : []
    if (operating.length === 0) return
    const advice = '请核对“机关运行经费”页与“基本支出经济分类”页的公用经费各款。'
    if (scope === 'unit') yield* mustAgree(subject, operating, PUBLIC_USE, { what: '机关运行经费不等于基本支出中的公用经费', advice })
    else yield* mustNotExceed(subject, operating, PUBLIC_USE, { what: '机关运行经费大于基本支出中的公用经费', advice })
  },
}

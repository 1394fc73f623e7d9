import { entryOf } from '../codes-of'
import { itemCodes } from '../grid'
import type { Rule } from '../rule'

const foreign: Readonly<Record<string, { readonly kind: string; readonly name: string }>> = {
  administrative: { kind: '行政单位', name: '事业运行' },
  institution: { kind: '事业单位', name: '行政运行' },
}

export const k09OperationByNature: Rule = {
  id: 'K09',
  title: '行政运行、事业运行与单位性质不符',
  relation: '行政单位不列“事业运行”，事业单位不列“行政运行”；按当年科目名称，不按末两位。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '运行经费按单位性质列科目',
  check: function* (subject) {
    const { scope, kind } = subject.report.facts.budgetUnit
    const of = foreign[kind]
    // A department adds up units of every kind.
    if (scope !== 'unit' || of === undefined) return
    for (const code of itemCodes(subject.report, 'T03'))
      if (entryOf(subject, code)?.name === of.name) yield { what: `${of.kind}列了 ${code} ${of.name}`, left: [`T03!${code}:c1`], advice: '请核对“单位概况”页的单位性质和“支出”页的科目；确按编制性质列支的，请写明原因。' }
  },
}

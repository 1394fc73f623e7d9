import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { totalOf } from '../equality'
import type { Rule, RuleFinding } from '../rule'
import { isThere } from '../there'
import { isSome } from '../words'

const lines = {
  administrative: { ref: 'T10!op_admin:value', name: '行政单位' },
  civilServiceManaged: { ref: 'T10!op_cangong:value', name: '参照公务员法管理的事业单位' },
} as const satisfies Record<string, { readonly ref: CellRef; readonly name: string }>

export const p02OperatingByNature: Rule = {
  id: 'P02',
  title: '机关运行经费的填列应与单位性质相符',
  relation: '行政单位填行政一行、参公单位填参公一行，另一行空；事业单位两行都空。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '表样十（一）',
  check: function* ({ report }): Iterable<RuleFinding> {
    if (!Object.values(lines).every(({ ref }) => isThere(report, ref))) return
    const { kind, scope } = report.facts.budgetUnit
    const has = (ref: CellRef): boolean => isSome(figureAt(report, ref))
    const advice = '请核对“单位概况”页的单位性质和“机关运行经费”页。'
    if (kind === 'institution') {
      if (scope === 'unit') for (const { ref, name } of Object.values(lines)) if (has(ref)) yield { what: `事业单位没有机关运行经费，却填在“${name}”一行`, left: [ref], advice }
      return
    }
    const own = lines[kind]
    // Before any spending is stated there is nothing to miss.
    if (!has(own.ref) && isSome(totalOf(report, ['T06!publicUse:amount']))) yield { what: `${own.name}有公用经费，却没有填写机关运行经费`, left: [own.ref], right: ['T06!publicUse:amount'], told: '', advice: '请在“机关运行经费”页填写，等于公用经费。' }
    // A department adds up units of either kind.
    if (scope === 'unit') for (const { ref, name } of Object.values(lines)) if (ref !== own.ref && has(ref)) yield { what: `本单位是${own.name}，机关运行经费却填在“${name}”一行`, left: [ref], advice }
  },
}

import { countOf } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { ALL_SHEETS, DECLARED_COUNT } from '../sheet'
import { isStated } from '../words'

export const e01SheetCount: Rule = {
  id: 'E01',
  title: '自评项目数应与所附自评表份数一致',
  relation: '说明十（四）的项目数 = 所附自评表份数。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '涉密不公开的须说明',
  check: function* ({ report }) {
    const { declaredProjectCount: declared, projects } = report.facts.performance
    if (!isStated(declared) || declared === projects.length) return
    yield {
      what: '自评项目数与所附自评表份数不一致',
      left: [DECLARED_COUNT],
      right: [ALL_SHEETS],
      figures: { left: countOf(declared), right: countOf(projects.length), unit: '个', decimals: 0 },
      told: `说明十（四）为 ${declared} 个，所附自评表 ${projects.length} 份，相差 ${Math.abs(declared - projects.length)}`,
      advice: '请补齐“项目绩效自评”页的自评表或改正项目数；涉密不公开的，请写明原因。',
    }
  },
}

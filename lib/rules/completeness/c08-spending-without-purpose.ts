import { factLabel } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isPurposeSlot, slotsOf } from '../slots'

export const c08SpendingWithoutPurpose: Rule = {
  id: 'C08',
  title: '有支出应说明用途',
  relation: '五（三）各类、六、九（二）各项有支出的，都写了用途。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '“用于”“主要包括”后面不能空着',
  check: function* ({ report, narrative }) {
    for (const slot of slotsOf(narrative))
      if (isPurposeSlot(slot) && slot.text === '') yield { what: `说明${slot.section}有支出，“${factLabel(slot.key, report.template.fiscalYear).replace('原因说明 ', '')}”没有填写`, left: [factRef(slot.key)], advice: '请在“原因说明”页填写。' }
  },
}

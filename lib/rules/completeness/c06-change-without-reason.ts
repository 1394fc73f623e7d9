import { factLabel } from '@/lib/facts/facts'
import { factRef } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isChangeSlot, slotsOf } from '../slots'

export const c06ChangeWithoutReason: Rule = {
  id: 'C06',
  title: '增减变动应说明原因',
  relation: '有增减的都有原因：一、四、五（一）、各类、“三公”经费及分项、机关运行经费。模板可以定一个界限，界限以下说明不印原因，也不问。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['reasonShare', 'reasonNewAmount'],
  basis: '“主要原因是”后面不能空着',
  check: function* ({ report, narrative }) {
    for (const slot of slotsOf(narrative))
      if (isChangeSlot(slot) && slot.text === '') yield { what: `说明${slot.section}有增减，“${factLabel(slot.key, report.template.fiscalYear).replace('原因说明 ', '')}”没有填写`, left: [factRef(slot.key)], advice: '请在“原因说明”页填写。' }
  },
}

import { mustCarry } from '../carried'
import type { Rule } from '../rule'

export const a06GeneralBudget: Rule = {
  id: 'A06',
  title: '财政拨款总表一般公共预算支出应与公开05一致',
  relation: '公开04 行59 栏3 = 公开05 合计 栏1；公开04 行33—行58 栏3 = 公开05 各类 栏1。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '公开04是公开05的汇总',
  check: (subject) =>
    mustCarry(subject, 'T04', 'T05', [{ summary: 'T04!R59:c3', detail: 'T05!total:c1' }], {
      what: '财政拨款总表的一般公共预算支出与公开05表不一致',
      advice: '请以公开05表为准，改正公开04表栏3对应的行。',
    }),
}

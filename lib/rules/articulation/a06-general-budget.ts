import { mustCarry } from '../carried'
import type { Rule } from '../rule'

/** 公开04.R59.c3 = 公开05[合计].c1；R33..R58.c3 = 公开05[类].c1。 */
export const a06GeneralBudget: Rule = {
  id: 'A06',
  title: '财政拨款总表一般公共预算支出应与公开05一致',
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

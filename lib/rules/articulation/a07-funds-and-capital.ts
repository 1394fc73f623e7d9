import { mustCarry } from '../carried'
import type { Rule } from '../rule'

/** 公开04.L2, L30, R59.c4, R60.c4 = 公开07[合计].c2, c1, c3, c6；R59.c5 = 公开08[合计].c1；各类的 c4、c5 = 公开07、08的该类。 */
export const a07FundsAndCapital: Rule = {
  id: 'A07',
  title: '财政拨款总表政府性基金、国有资本经营预算数应与公开07、08一致',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '公开04是公开07、08的汇总',
  check: function* (subject) {
    yield* mustCarry(subject, 'T04', 'T07', [{ summary: 'T04!R59:c4', detail: 'T07!total:c3' }], { what: '财政拨款总表的政府性基金预算数与公开07表不一致', advice: '请以公开07表为准，改正公开04表对应的行。' })
    yield* mustCarry(subject, 'T04', 'T08', [{ summary: 'T04!R59:c5', detail: 'T08!total:c1' }], { what: '财政拨款总表的国有资本经营预算数与公开08表不一致', advice: '请以公开08表为准，改正公开04表对应的行。' })
  },
}

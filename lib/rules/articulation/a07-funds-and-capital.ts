import { mustCarry } from '../carried'
import type { Rule } from '../rule'

export const a07FundsAndCapital: Rule = {
  id: 'A07',
  title: '财政拨款总表政府性基金、国有资本经营预算数应与公开07、08一致',
  relation: '公开04 行2、行30、行59 栏4、行60 栏4 = 公开07 合计 栏2、栏1、栏3、栏6；公开04 行59 栏5 = 公开08 合计 栏1；各类的栏4、栏5 = 公开07、公开08 的该类。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '公开04是公开07、08的汇总',
  check: function* (subject) {
    yield* mustCarry(subject, 'T04', 'T07', [{ summary: 'T04!R59:c4', detail: 'T07!total:c3' }], { what: '财政拨款总表的政府性基金预算数与公开07表不一致', advice: '请以公开07表为准，改正公开04表对应的行。' })
    yield* mustCarry(subject, 'T04', 'T08', [{ summary: 'T04!R59:c5', detail: 'T08!total:c1' }], { what: '财政拨款总表的国有资本经营预算数与公开08表不一致', advice: '请以公开08表为准，改正公开04表对应的行。' })
  },
}

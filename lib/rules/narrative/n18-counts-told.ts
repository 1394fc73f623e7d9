import type { Rule } from '../rule'
import { mustTellCells } from '../told-checks'

export const n18CountsTold: Rule = {
  id: 'N18',
  title: '说明九、十的实物量和金额应与公开10一致',
  relation: '说明九（二）、十的实物量和金额 = 公开10。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据',
  check: function* (subject) {
    yield* mustTellCells(subject, ['九（二）', '十（一）', '十（二）', '十（三）'], (ref) => ref.startsWith('T10!'))
  },
}

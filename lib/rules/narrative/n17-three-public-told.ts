import type { Rule } from '../rule'
import { mustTellCells } from '../told-checks'

export const n17ThreePublicTold: Rule = {
  id: 'N17',
  title: '说明九“三公”金额应与公开09一致',
  relation: '说明九（一）（二）的预算数、决算数 = 公开09 各栏。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据印了三处',
  check: function* (subject) {
    yield* mustTellCells(subject, ['九（一）', '九（二）'], (ref) => ref.startsWith('T09!'))
  },
}

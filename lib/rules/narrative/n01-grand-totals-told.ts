import type { Rule } from '../rule'
import { mustTellCells } from '../told-checks'

export const n01GrandTotalsTold: Rule = {
  id: 'N01',
  title: '说明一、四的收支总计应与公开01、04一致',
  relation: '说明一的收入总计、支出总计 = 公开01 行31、行62；说明四 = 公开04 行32、行64 栏2。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据',
  check: function* (subject) {
    yield* mustTellCells(subject, ['一', '四'])
  },
}

import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'

const advice = '请核对“结转和结余”页与财政拨款各页的结转和结余，改正录错的一项。'

export const a12FiscalBalances: Rule = {
  id: 'A12',
  title: '财政拨款年初、年末结转和结余不得大于全部结转和结余',
  relation: '三本预算的年初、年末结转之和 ≤ 全部年初、年末结转；公开04 行28 ≤ 公开01 行29，公开04 行60 栏2 ≤ 公开01 行60。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '部分不得大于全部',
  check: function* (subject) {
    yield* mustNotExceed(subject, ['T04!L28:c1'], ['T01!L29:c1'], { what: '财政拨款年初结转和结余大于全部年初结转和结余', advice })
    yield* mustNotExceed(subject, ['T04!R60:c2'], ['T01!R60:c2'], { what: '财政拨款年末结转和结余大于全部年末结转和结余', advice })
  },
}

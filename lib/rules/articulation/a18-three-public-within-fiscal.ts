import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'

export const a18ThreePublicWithinFiscal: Rule = {
  id: 'A18',
  title: '“三公”经费决算数不得大于财政拨款支出',
  relation: '公开09 栏7 ≤ 公开04 行59 栏2。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '部分不得大于全部；可查出把元填进万元格',
  check: (subject) =>
    mustNotExceed(subject, ['T09!row:c7'], ['T04!R59:c2'], { what: '“三公”经费决算数大于财政拨款本年支出', advice: '请核对“三公”经费页的金额单位是否填错，以及财政拨款各页的支出。' }),
}

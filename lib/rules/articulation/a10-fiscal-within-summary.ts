import { placeOf } from '@/lib/report/cell'
import { carriedBetween } from '../carried'
import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'

const advice = '请核对公开01表与公开04表的同一类支出，改正印错的一处。'

export const a10FiscalWithinSummary: Rule = {
  id: 'A10',
  title: '财政拨款总表各类支出不得大于总表同类支出',
  relation: '公开04 行33—行58 栏2 ≤ 公开01 行32—行57；公开04 行59 栏2 ≤ 公开01 行58。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '部分不得大于全部；缺公开03时仍能核对',
  check: function* (subject) {
    // On facts A09 asks the same of every 项, to the 分.
    if (subject.basis === 'facts') return
    const { template } = subject.report
    const rowOf = new Map(carriedBetween(template, 'T04', 'T05').map(({ summary, detail }) => [placeOf(detail).row, placeOf(summary).row]))
    for (const { summary, detail } of carriedBetween(template, 'T01', 'T03')) {
      const { row: category } = placeOf(detail)
      const row = rowOf.get(category)
      if (row !== undefined) yield* mustNotExceed(subject, [`T04!${row}:c2`], [summary], { what: `财政拨款的“${category}”类支出大于全部支出`, advice })
    }
    yield* mustNotExceed(subject, ['T04!R59:c2'], ['T01!R58:c2'], { what: '财政拨款本年支出大于本年全部支出', advice })
  },
}

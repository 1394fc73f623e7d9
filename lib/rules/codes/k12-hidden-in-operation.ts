import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import type { Amount } from '@/lib/money/amount'
import { totalOf } from '../equality'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { isSome, moneyWords } from '../words'

const pairs: readonly { readonly what: string; readonly economic: readonly CellRef[]; readonly functional: readonly CellRef[]; readonly codes: string }[] = [
  { what: '医疗保险缴费', economic: ['T06!30110:amount', 'T06!30111:amount'], functional: ['T05!21011:c1'], codes: '21011' },
  { what: '离退休费', economic: ['T06!30301:amount', 'T06!30302:amount'], functional: ['T05!2080501:c1', 'T05!2080502:c1'], codes: '2080501、2080502' },
]

export const k12HiddenInOperation: Rule = {
  id: 'K12',
  title: '医疗保险、离退休费未列入相应功能科目',
  relation: '公开06 30110+30111 > 0 ⇒ 公开05 21011 > 0；30301+30302 > 0 ⇒ 2080501、2080502 > 0。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '列在行政运行中，功能科目看不出来',
  check: function* ({ report }) {
    for (const { what, economic, functional, codes } of pairs) {
      if (![...economic, ...functional].every((ref) => isThere(report, ref))) continue
      const paid = totalOf(report, economic)
      if (!isSome(paid) || functional.some((ref) => isSome(figureAt(report, ref)))) continue
      // Cells of 公开06 are 元.
      yield { what: `基本支出中有${what} ${moneyWords(paid as Amount, report.template)}，功能分类中没有 ${codes}`, left: economic, told: '', advice: '请核对功能科目；按当地规定列在运行科目中的，不必修改。' }
    }
  },
}

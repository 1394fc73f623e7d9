import { isSame } from '@/lib/money/amount'
import { cellRef, type CellRef } from '@/lib/report/cell'
import { printedAt, sumFigures } from '../printed'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { toldAgainst } from '../told-checks'
import { toldIn, toldOf } from '../told-figures'
import { valueOf } from '../told-shape'

const TOTAL: CellRef = 'T10!car_total:value'
const uses: readonly CellRef[] = Array.from({ length: 8 }, (_, index) => cellRef('T10', `car_${index + 1}`, 'value'))
const advice = '请核对“国有资产占用”页各类用车的辆数。'

export const p09VehiclesAddUp: Rule = {
  id: 'P09',
  title: '车辆合计应等于各类用车之和',
  relation: '公开10 车辆数合计 = 八类用车之和；说明十（三）的车辆 = 合计。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'document',
  basis: '表样',
  check: function* (subject) {
    const { report } = subject
    if (!isThere(report, TOTAL) || !uses.every((ref) => isThere(report, ref))) return
    const sum = sumFigures(uses.map((ref) => printedAt(report, ref)))
    const total = printedAt(report, TOTAL)
    if (!isSame(total, sum)) yield { what: '公开10表车辆数合计不等于各类用车之和', left: [TOTAL], right: uses, figures: { left: total, right: sum, unit: '辆', decimals: 0 }, advice }
    const told = toldOf(toldIn(subject), '十（三）', TOTAL)
    if (told !== undefined && !isSame(valueOf(told.text), sum)) yield toldAgainst(told, sum, TOTAL, subject, advice)
  },
}

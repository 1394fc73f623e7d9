import { minus } from '@/lib/money/amount'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, sumFigures } from '../printed'
import type { Rule } from '../rule'
import { mustTellCells, saidAt } from '../told-checks'
import { toldIn, toldOf } from '../told-figures'
import { valueOf } from '../told-shape'

const SECTION = '六'

export const n06BasicTold: Rule = {
  id: 'N06',
  title: '说明六基本支出应与公开05、06一致',
  relation: '说明六基本支出 = 公开05 合计 栏2，人员经费、公用经费 = 公开06；基本支出 = 人员经费＋公用经费。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据',
  check: function* (subject) {
    yield* mustTellCells(subject, [SECTION])
    const { unit } = subject.report.template
    const told = toldIn(subject)
    const [total, personnel, publicUse] = (['T05!total:c2', 'T06!personnel:amount', 'T06!publicUse:amount'] as const).map((ref) => toldOf(told, SECTION, ref))
    if (total === undefined || personnel === undefined || publicUse === undefined) return
    const figures = { left: valueOf(total.text), right: sumFigures([valueOf(personnel.text), valueOf(publicUse.text)]), unit: unit.label, decimals: unit.decimals }
    const allowed = intervalOf(3, unit)
    if (!isWithin(minus(figures.left, figures.right), allowed))
      yield { what: '说明六基本支出不等于人员经费与公用经费之和', left: [saidAt(SECTION)], right: [personnel.ref, publicUse.ref], figures, told: `${total.text} ${unit.label}，${personnel.text}＋${publicUse.text}`, ...allowedWords(allowed, unit), advice: '请核对三个数，改正有误的一个。' }
  },
}

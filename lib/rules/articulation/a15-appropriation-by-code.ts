import { isSame } from '@/lib/money/amount'
import { mustAgree } from '../equality'
import { itemCodes, itemFigure } from '../grid'
import { allBlank } from '../only-appropriations'
import { sumFigures } from '../printed'
import type { Rule } from '../rule'
import { listedOf, tablesHere } from '../there'

export const a15AppropriationByCode: Rule = {
  id: 'A15',
  title: '财政拨款无结转时，各科目拨款收入应等于拨款支出',
  relation: '公开04 行28、行60 空时：逐项 公开02 栏2 = 公开05 栏1 + 公开07 栏3 + 公开08 栏1。',
  severity: 'warning',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '拨款收入与支出选用的科目不同',
  check: function* (subject) {
    const { report } = subject
    if (!tablesHere(report, 'T02', 'T05', 'T07', 'T08') || !allBlank(report, ['T04!L28:c1', 'T04!R60:c2'])) return
    for (const code of itemCodes(report, 'T02', 'T05', 'T07', 'T08')) {
      const paid = sumFigures([itemFigure(report, 'T05', code, 0), itemFigure(report, 'T07', code, 2), itemFigure(report, 'T08', code, 0)])
      if (isSame(itemFigure(report, 'T02', code, 1), paid)) continue
      yield* mustAgree(subject, [`T02!${code}:c2`], listedOf(report, [`T05!${code}:c1`, `T07!${code}:c3`, `T08!${code}:c1`]), {
        what: `财政拨款没有结转，${code} 的拨款收入与拨款支出却不相等`,
        advice: '请核对“收入”页的财政拨款收入与财政拨款各页的支出是否选用了同一科目；确有调剂的，请写明原因。',
      })
    }
  },
}

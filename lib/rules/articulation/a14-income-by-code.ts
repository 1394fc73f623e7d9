import { isSame } from '@/lib/money/amount'
import { mustAgree } from '../equality'
import { itemCodes, itemFigure } from '../grid'
import { allBlank } from '../only-appropriations'
import type { Rule } from '../rule'

export const a14IncomeByCode: Rule = {
  id: 'A14',
  title: '无结转结余时，各科目收入应等于支出',
  relation: '公开01 行28、行29、行59、行60 空时：逐项 公开02 栏1 = 公开03 栏1。',
  severity: 'warning',
  tolerance: 'exact｜same-fact',
  appliesTo: 'both',
  basis: '收入与支出选用的科目不同',
  check: function* (subject) {
    const { report } = subject
    if (!allBlank(report, ['T01!L28:c1', 'T01!L29:c1', 'T01!R59:c2', 'T01!R60:c2'])) return
    for (const code of itemCodes(report, 'T02', 'T03')) {
      if (isSame(itemFigure(report, 'T02', code, 0), itemFigure(report, 'T03', code, 0))) continue
      yield* mustAgree(subject, [`T02!${code}:c1`], [`T03!${code}:c1`], {
        what: `没有结转结余，${code} 的收入与支出却不相等`,
        advice: '请核对“收入”页与“支出”页是否选用了同一科目；确有调剂的，请写明原因。',
      })
    }
  },
}

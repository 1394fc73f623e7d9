import { mustAgree } from '../equality'
import { itemCodes } from '../grid'
import type { Rule } from '../rule'

export const i12FundsBalance: Rule = {
  id: 'I12',
  title: '政府性基金各科目收支应平衡',
  relation: '政府性基金逐个科目：年初 + 收入 = 基本 + 项目 + 年末；公开07 各行 栏1+栏2 = 栏3+栏6。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '专款专用，不只是合计平衡',
  check: function* (subject) {
    for (const code of itemCodes(subject.report, 'T07'))
      yield* mustAgree(subject, [`T07!${code}:c1`, `T07!${code}:c2`], [`T07!${code}:c3`, `T07!${code}:c6`], {
        what: `政府性基金 ${code} 收支不平衡`,
        advice: `请核对“政府性基金”页 ${code} 的年初数、本年收入、支出和年末数。`,
      })
  },
}

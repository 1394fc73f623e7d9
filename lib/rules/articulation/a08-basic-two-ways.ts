import { mustAgree } from '../equality'
import type { Rule } from '../rule'

export const a08BasicTwoWays: Rule = {
  id: 'A08',
  title: '一般公共预算基本支出按功能与按经济分类应相等',
  relation: '一般公共预算各科目基本支出之和 = 各经济科目之和；公开05 合计 栏2 = 公开06 人员经费合计 + 公用经费合计。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '同一笔钱的两种分类',
  check: (subject) =>
    mustAgree(subject, ['T05!total:c2'], ['T06!personnel:amount', 'T06!publicUse:amount'], {
      what: '一般公共预算基本支出两种分类不相等',
      advice: '请核对“一般公共预算”页的基本支出与“基本支出经济分类”页，改正录错的一项。',
    }),
}

import { mustAgree } from '../equality'
import type { Rule } from '../rule'

const pairs = [
  { functional: '2080505', economic: '30108', name: '机关事业单位基本养老保险缴费' },
  { functional: '2080506', economic: '30109', name: '职业年金缴费' },
  { functional: '2210201', economic: '30113', name: '住房公积金' },
] as const

export const k11Contributions: Rule = {
  id: 'K11',
  title: '社保缴费、公积金的功能科目与经济科目应相等',
  relation: '基本支出：公开05 2080505 = 公开06 30108；2080506 = 30109；2210201 = 30113。',
  severity: 'warning',
  tolerance: 'exact｜same-fact',
  appliesTo: 'both',
  basis: '一笔缴费的两个科目',
  check: function* (subject) {
    for (const { functional, economic, name } of pairs)
      yield* mustAgree(subject, [`T05!${functional}:c2`], [`T06!${economic}:amount`], {
        what: `${name}按功能分类与按经济分类不相等`,
        advice: `请核对“一般公共预算”页 ${functional} 的基本支出与“基本支出经济分类”页 ${economic}；列在其他科目的，请写明原因。`,
      })
  },
}

import { factRef } from '@/lib/report/report'
import { codesOf } from '../codes-of'
import type { Rule } from '../rule'

export const k08EconomicCode: Rule = {
  id: 'K08',
  title: '经济科目应为当年款级科目',
  relation: '经济科目为 5 位款级，在当年科目表中。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '30104、304 等是旧年度的科目',
  check: function* (subject) {
    const { economic, fiscalYear } = codesOf(subject)
    for (const code of Object.keys(subject.report.facts.basicExpenditureByEconomic))
      if (code.length !== 5 || !economic.has(code)) yield { what: `${fiscalYear}年部门预算支出经济分类中没有 ${code}`, left: [factRef(`basicExpenditureByEconomic/${code}`)], advice: '请在“基本支出经济分类”页改填当年的款级科目。' }
  },
}

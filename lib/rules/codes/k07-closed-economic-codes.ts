import { nameOfEconomic } from '@/lib/classification/classification'
import { factRef } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isSome } from '../words'

export const k07ClosedEconomicCodes: Rule = {
  id: 'K07',
  title: '309、311科目不得填列',
  relation: '公开06的 309、311 印“——”，不得填列。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '基本建设支出属于项目支出',
  check: function* ({ report }) {
    for (const [code, value] of Object.entries(report.facts.basicExpenditureByEconomic))
      if (/^3(09|11)/.test(code) && isSome(value))
        yield { what: `基本支出中填了 ${code} ${nameOfEconomic(code, report.template.fiscalYear) ?? ''}`.trim(), left: [factRef(`basicExpenditureByEconomic/${code}`)], advice: '请在“基本支出经济分类”页删去这一行，金额改列项目支出或所属的 310、312 等科目。' }
  },
}

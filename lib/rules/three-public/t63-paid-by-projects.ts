import { amountAt, figureAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { isSome, moneyWords } from '../words'

const items = [
  { name: '公务用车运行维护费', final: 'T09!row:c11', basic: 'T06!30231:amount' },
  { name: '公务接待费', final: 'T09!row:c12', basic: 'T06!30217:amount' },
] as const

export const t63PaidByProjects: Rule = {
  id: 'T63',
  title: '“三公”支出全部由项目支出列支',
  relation: '行政单位：公开09 栏11（栏12）> 0 ⇒ 公开06 30231（30217）> 0。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '公用经费应当负担',
  check: function* ({ report }) {
    if (report.facts.budgetUnit.kind !== 'administrative') return
    for (const { name, final, basic } of items)
      if (isThere(report, basic) && isSome(figureAt(report, final)) && !isSome(figureAt(report, basic)))
        yield { what: `${name} ${moneyWords(amountAt(report, final), report.template)}，基本支出中没有这一科目，全部由项目支出列支`, left: [final], right: [basic], told: '', advice: '请核对“基本支出经济分类”页是否漏填，或核对支出是否列错项目。' }
  },
}

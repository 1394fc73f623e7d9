import { compare, figureOf } from '@/lib/money/amount'
import { figureAt } from '@/lib/report/report'
import { projectsNamed } from '../projects-named'
import type { Rule } from '../rule'
import { isSome, sheetWords } from '../words'

const WORKS = ['工程'] as const

export const p08ServicesNotProcured: Rule = {
  id: 'P08',
  title: '有服务、工程类项目而相应采购支出为零',
  relation: '服务类项目执行数合计达到规定金额的，政府采购服务支出不为零；工程类同样。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['serviceWords', 'serviceAmount'],
  basis: '以集中采购目录和限额标准为准',
  check: function* ({ report }) {
    const { template } = report
    const { serviceWords, serviceAmount } = template.thresholds
    for (const { kind, words, procured } of [
      { kind: '服务', words: serviceWords, procured: 'T10!gp_services:value' },
      { kind: '工程', words: WORKS, procured: 'T10!gp_works:value' },
    ] as const) {
      const found = projectsNamed(report, words)
      if (found.count === 0 || isSome(figureAt(report, procured)) || compare(found.executed, figureOf(serviceAmount)) < 0) continue
      yield {
        what: `${found.annexes}等 ${found.count} 个项目名称为${kind}类，全年执行数合计 ${sheetWords(found.executed, template)}，政府采购${kind}支出为 0`,
        left: found.names,
        right: [procured],
        told: '',
        advice: `请对照集中采购目录和限额标准，核对“政府采购”页的${kind}支出。`,
      }
    }
  },
}

import { gridOf } from '../grid'
import { mustCarry } from '../carried'
import type { Rule } from '../rule'

export const a03SummaryExpenditure: Rule = {
  id: 'A03',
  title: '总表各类支出应与支出决算表一致',
  relation: '公开01 行58 = 公开03 合计 栏1；行32—行57 = 公开03 各类 栏1；公开03的每一类在公开01都有一行。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '公开01是公开03的汇总',
  check: function* (subject) {
    const { report } = subject
    yield* mustCarry(subject, 'T01', 'T03', [{ summary: 'T01!R58:c2', detail: 'T03!total:c1' }], { what: '收入支出决算总表的支出与支出决算表不一致', advice: '请以公开03表为准，改正公开01表对应的行。' })
    const rows = new Set(report.template.categories.map((category) => category.code))
    for (const { code, level } of gridOf(report, 'T03')) {
      if (level === 0 && !rows.has(code)) yield { what: `公开03表有“${code}”类，收入支出决算总表没有这一类的行`, left: [`T03!${code}:c1`], advice: '请核对科目代码，改到总表已有的类。' }
    }
  },
}

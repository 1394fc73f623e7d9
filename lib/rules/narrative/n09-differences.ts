import { absolute, isSame, minus } from '@/lib/money/amount'
import { figureAt } from '@/lib/report/report'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, printedAt } from '../printed'
import type { Rule } from '../rule'
import { besideOf, saidAt } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf } from '../told-shape'

export const n09Differences: Rule = {
  id: 'N09',
  title: '同比增减额应等于本年数减上年数',
  relation: '同比增减额 = ｜本年数－上年数｜；说明一两年收支都平衡，收入与支出的增减额相同。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '读者用计算器应得到同一个数',
  check: function* (subject) {
    const { report } = subject
    const { unit } = report.template
    const allowed = intervalOf(3, unit)
    const { changes } = toldIn(subject)
    for (const { section, words, now, nowRef, lastRef, by } of changes) {
      const spent = besideOf(subject, now, nowRef)
      if (by === null || spent === null || figureAt(report, lastRef) === null) continue
      const figures = { left: valueOf(by), right: absolute(minus(spent, printedAt(report, lastRef))), unit: unit.label, decimals: unit.decimals }
      if (!isWithin(minus(figures.left, figures.right), allowed))
        yield { what: `说明${section}的${words}增减额与本年数减上年数不符：印 ${by} ${unit.label}，按两年的数计算为 ${figures.right.toFixed(unit.decimals)} ${unit.label}`, left: [saidAt(section)], right: [nowRef, lastRef], figures, told: '', clause: words, ...allowedWords(allowed, unit), advice: '请按两年的印数重新计算。' }
    }
    const [income, expenditure] = changes.filter(({ section }) => section === '一')
    if (income?.now == null || expenditure?.now == null || income.by === null || expenditure.by === null || !isSame(valueOf(income.now), valueOf(expenditure.now))) return
    const figures = { left: valueOf(income.by), right: valueOf(expenditure.by), unit: unit.label, decimals: unit.decimals }
    if (!isSame(figures.left, figures.right)) yield { what: `说明一收入总计与支出总计相等，增减额却不同：收入 ${income.by} ${unit.label}，支出 ${expenditure.by} ${unit.label}`, left: [income.nowRef], right: [expenditure.nowRef], figures, told: '', clause: '收支', advice: '上年收入总计也应等于支出总计，请核对上年数。' }
  },
}

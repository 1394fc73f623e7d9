import { minus } from '@/lib/money/amount'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, sumFigures, ZERO } from '../printed'
import type { Rule } from '../rule'
import { columnRefs, eachSheet } from '../sheet'
import { isStated } from '../words'

const columns = [
  ['declaredTarget', '目标申报数'],
  ['initialBudget', '预算编制数'],
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
  ['balance', '资金结（转）余'],
] as const

export const e06FundsAddUp: Rule = {
  id: 'E06',
  title: '资金总额应等于各来源之和',
  relation: '五栏中每一栏：资金总额 = 各来源之和。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'document',
  basis: '表样规定的取数',
  check: eachSheet(function* (sheet) {
    const { total, sources } = sheet.printed
    const unit = sheet.template.sheetUnit
    for (const [column, name] of columns) {
      // A total that was not read makes no sum wrong.
      if (total[column] === null && sheet.basis === 'document') continue
      const parts = sources.map((source) => source[column]).filter(isStated)
      const figures = { left: total[column] ?? ZERO, right: sumFigures(parts), unit: unit.label, decimals: unit.decimals }
      const allowed = intervalOf(parts.length + 1, unit)
      if (isWithin(minus(figures.left, figures.right), allowed)) continue
      yield { what: `${sheet.name}${name}的资金总额不等于各来源之和`, left: columnRefs(sheet, column === 'balance' ? 'executed' : column), right: [], clause: column, figures, told: `总额 ${figures.left.toFixed()} ${unit.label}，各来源相加 ${figures.right.toFixed()} ${unit.label}，相差 ${minus(figures.left, figures.right).toFixed()} ${unit.label}`, slipped: 'anything', ...allowedWords(allowed, unit), advice: '请核对该表的资金总额行与各来源行。' }
    }
  }),
}

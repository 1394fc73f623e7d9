import { minus } from '@/lib/money/amount'
import { allowedWords } from '../equality'
import type { PrintedFunds } from '../printed-sheet'
import { intervalOf, isWithin, ZERO } from '../printed'
import type { Rule } from '../rule'
import { columnRefs, eachSheet } from '../sheet'
import { isStated } from '../words'

export const e07Balance: Rule = {
  id: 'E07',
  title: '结（转）余应等于全年预算数减全年执行数',
  relation: '资金结（转）余 = 全年预算数 − 全年执行数。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样规定的取数',
  check: eachSheet(function* (sheet) {
    const unit = sheet.template.sheetUnit
    const lines: readonly (readonly [string, PrintedFunds, number | null])[] = [['资金总额', sheet.printed.total, null], ...sheet.printed.sources.map((source, index) => [sheet.project.funds[index]?.source ?? '', source, index] as const)]
    for (const [name, line, index] of lines) {
      // A balance that was not read is not zero.
      if (line.balance === null && sheet.basis === 'document') continue
      const figures = { left: line.balance ?? ZERO, right: minus(line.annualBudget ?? ZERO, line.executed ?? ZERO), unit: unit.label, decimals: unit.decimals }
      const allowed = intervalOf([line.balance, line.annualBudget, line.executed].filter((figure) => isStated(figure) && !figure.isZero()).length, unit)
      if (isWithin(minus(figures.left, figures.right), allowed)) continue
      const fund = index === null ? undefined : sheet.project.funds[index]
      const refs = (column: string) => (fund === undefined ? columnRefs(sheet, column) : [sheet.at(`funds/${fund.id}/${column}`)])
      yield {
        what: `${sheet.name}“${name}”行的结（转）余不等于全年预算数减全年执行数`,
        left: [...refs('annualBudget'), ...refs('executed')],
        right: [],
        clause: index === null ? 'total' : 'source',
        figures,
        told: `印 ${figures.left.toFixed()} ${unit.label}，应为 ${figures.right.toFixed()} ${unit.label}`,
        ...allowedWords(allowed, unit),
        advice: '请核对该行的三个数，改正印错的一个。',
      }
    }
  }),
}

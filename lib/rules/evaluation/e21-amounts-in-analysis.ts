import { compare, figureOf, minus, plus, sumOf, times, type Amount, type Figure } from '@/lib/money/amount'
import { moneyMentions, rateMentions, type MoneyMention } from '../analysis-text'
import { rateInterval } from '../execution-rate'
import { halfOf, isWithin } from '../printed'
import { printedSheetOf } from '../printed-sheet'
import type { Rule } from '../rule'
import { columnRefs, eachSheet, type Sheet } from '../sheet'
import { inYuan } from '../sheet-interval'
import { isStated, sheetWords } from '../words'

const HUNDRED = figureOf('100')
const HALF_PERCENT = figureOf('0.005')
const names = { initialBudget: '预算编制数', annualBudget: '全年预算数', executed: '全年执行数' } as const

/** The amounts a mention may mean: the column's total or one of its sources; “年初预算” may be the declared target too. */
const candidates = ({ project }: Sheet, of: MoneyMention['of']): readonly Figure[] => {
  const columns = of === 'initialBudget' ? (['initialBudget', 'declaredTarget'] as const) : ([of] as const)
  return columns.flatMap((column) => [sumOf(project.funds.map((fund) => fund[column])), ...project.funds.map((fund) => fund[column])]).filter(isStated)
}

export const e21AmountsInAnalysis: Rule = {
  id: 'E21',
  title: '分析文字中的金额、执行率应与资金栏一致',
  relation: '分析文字中点名的预算数、支出数、执行率 = 资金栏，元与万元换算后。',
  severity: 'warning',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '元与万元混用，或文字沿用旧稿',
  check: eachSheet(function* (sheet) {
    const { project, template } = sheet
    const text = project.analysis.implementationAndBudget
    const left = [sheet.at('analysis/implementationAndBudget')]
    const allowed = inYuan(halfOf(template.sheetUnit), template, 1)
    for (const mention of moneyMentions(text)) {
      const columns = candidates(sheet, mention.of)
      const [total] = columns
      if (total === undefined || columns.some((column) => isWithin(minus(column, mention.value), allowed))) continue
      yield {
        what: `${sheet.name}分析文字写${mention.of === 'executed' ? '支出' : '预算'} ${mention.text}，资金栏的${names[mention.of]}为 ${sheetWords(total as Amount, template)}`,
        left,
        right: columnRefs(sheet, mention.of),
        clause: mention.text,
        figures: { left: mention.value, right: total, unit: '元', decimals: 2 },
        told: '',
        slipped: 'unit',
        advice: '请核对元与万元的换算，改正文字或资金栏。',
      }
    }
    const may = rateInterval(printedSheetOf(sheet.evaluated, template).total, template)
    for (const { text: said, value } of may === null ? [] : rateMentions(text)) {
      if (may === null || (compare(value, minus(times(may.low, HUNDRED), HALF_PERCENT)) >= 0 && compare(value, plus(times(may.high, HUNDRED), HALF_PERCENT)) <= 0)) continue
      yield { what: `${sheet.name}分析文字写执行率 ${said}，按资金栏计算为 ${times(may.printed, HUNDRED).toFixed(2)}%`, left, right: columnRefs(sheet, 'executed'), clause: said, figures: { left: value, right: times(may.printed, HUNDRED), unit: '%', decimals: 2 }, told: '', advice: '请按资金栏改正执行率。' }
    }
  }),
}

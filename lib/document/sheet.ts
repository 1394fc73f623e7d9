import { figureOf, times, type Amount, type Figure } from '@/lib/money/amount'
import { formatFixed, formatTrimmed, inUnit, type DisplayUnit } from '@/lib/money/format'
import type { EvaluatedFunds, EvaluatedProject } from '@/lib/performance/evaluate'
import type { Template } from '@/lib/template/templates'
import type { PrintedCell, PrintedSheet } from './blocks'

const HUNDRED = figureOf('100')

const cell = (text: string, colSpan = 1, rowSpan = 1, more: Partial<PrintedCell> = {}): PrintedCell => ({
  text,
  ...(colSpan > 1 ? { colSpan } : {}),
  ...(rowSpan > 1 ? { rowSpan } : {}),
  align: 'center',
  ...more,
})
const prose = (text: string, colSpan: number): PrintedCell => cell(text, colSpan, 1, { align: 'left' })

/** Money of the sheets: 万元, up to three decimals, no trailing zeros, zero as 0, blank empty. */
const money = (value: Amount | null, unit: DisplayUnit): string => (value === null ? '' : formatTrimmed(inUnit(value, unit.label), unit.decimals))
const score = (value: Figure | null): string => (value === null ? '' : formatTrimmed(value, 2))

/** 资金总额 prints rate and score trimmed (`100`, `9.98`), each source with two decimals (`100.00`): both as the form has them. */
const fundsCells = (funds: EvaluatedFunds, unit: DisplayUnit, decimals: 'trimmed' | 'fixed', deviation: string): readonly PrintedCell[] => {
  const shown = (value: Figure | null): string => (value === null ? '' : decimals === 'trimmed' ? formatTrimmed(value, 2) : formatFixed(value, 2))
  return [
    cell(money(funds.declaredTarget, unit)),
    cell(money(funds.initialBudget, unit)),
    cell(money(funds.annualBudget, unit)),
    cell(money(funds.executed, unit)),
    cell(money(funds.balance, unit)),
    cell(shown(funds.rate === null ? null : times(funds.rate, HUNDRED))),
    cell(shown(funds.score)),
    cell(deviation, 2),
  ]
}

/** How many rows from `index` on share one text: the height of a merged cell. */
const runLength = (texts: readonly string[], index: number): number => {
  let length = 1
  while (index + length < texts.length && texts[index + length] === texts[index]) length += 1
  return length
}

const startsRun = (texts: readonly string[], index: number): boolean => index === 0 || texts[index] !== texts[index - 1]

const indicatorRows = ({ project, totalScore, grade }: EvaluatedProject, template: Template): readonly (readonly PrintedCell[])[] => {
  const level1 = project.indicators.map((indicator) => indicator.level1)
  const level2 = project.indicators.map((indicator) => `${indicator.level1} ${indicator.level2}`)
  const head = ['一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '实际完成值', '定性指标情况说明', '分值', '得分', '偏差原因分析及改进措施']
  return [
    [cell('绩效指标', 1, project.indicators.length + 2), ...head.map((text) => cell(text))],
    ...project.indicators.map((indicator, index) => [
      ...(startsRun(level1, index) ? [cell(indicator.level1, 1, runLength(level1, index))] : []),
      ...(startsRun(level2, index) ? [cell(indicator.level2, 1, runLength(level2, index))] : []),
      cell(indicator.level3), cell(indicator.initialTarget), cell(indicator.adjustedTarget), cell(indicator.actual), cell(indicator.qualitativeNote),
      cell(score(indicator.weight)), cell(score(indicator.score)), cell(indicator.deviation),
    ]),
    [cell('总分', 8, 1, { bold: true }), cell(score(totalScore), 1, 1, { bold: true }), cell(template.wording.gradeNames[grade], 1, 1, { bold: true })],
  ]
}

const analysisRows = ({ project }: EvaluatedProject): readonly (readonly PrintedCell[])[] => {
  const { analysis } = project
  const results = [
    ['项目实施和预算执行情况', analysis.implementationAndBudget],
    ['产出情况', analysis.outputs],
    ['效益情况', analysis.benefits],
    ['满意度情况', analysis.satisfaction],
  ] as const
  const others = [
    ['主要经验做法', analysis.experience],
    ['项目管理中存在的问题及原因分析', analysis.problems],
    ['下一步改进措施及管理建议', analysis.improvements],
  ] as const
  return [
    ...results.map(([heading, text], index) => [
      ...(index === 0 ? [cell('项目绩效分析', 1, results.length + others.length), cell('自评结果分析', 1, results.length)] : []),
      cell(heading), prose(text, 8),
    ]),
    ...others.map(([heading, text]) => [cell(heading, 2), prose(text, 8)]),
  ]
}

/** One 项目支出绩效自评表 as the form has it: eleven columns, merged cells, four lines of notes. */
export const printSheet = (evaluated: EvaluatedProject, template: Template): PrintedSheet => {
  const { project } = evaluated
  const unit = template.sheetUnit
  return {
    id: project.id,
    title: `${project.name}${template.wording.sheetTitleSuffix}`,
    subtitle: `（${template.fiscalYear}年度）`,
    widths: [7, 9, 11, 13, 9, 9.5, 10, 8, 6.5, 7, 10],
    rows: [
      [cell('项目名称', 2), cell(project.name, 9)],
      [cell('主管部门及代码', 2), cell(project.supervisingDepartment, 5), cell('预算单位'), cell(project.budgetUnit, 3)],
      [
        cell(`项目资金预算安排及执行进度（${unit.label}）`, 1, 3 + project.funds.length), cell('', 1, 2), cell('年初预算数', 2),
        cell('全年预算数', 1, 2), cell('全年执行数', 1, 2), cell('资金结（转）余', 1, 2), cell('执行率', 1, 2), cell('得分', 1, 2), cell('偏差原因', 2, 2),
      ],
      [cell('目标申报数'), cell('预算编制数')],
      [cell('资金总额：'), ...fundsCells(evaluated.funds, unit, 'trimmed', '')],
      ...project.funds.map((source, index) => {
        const funds = evaluated.sources[index]
        return [cell(source.source), ...(funds === undefined ? [] : fundsCells(funds, unit, 'fixed', source.deviation))]
      }),
      [cell('项目年度绩效目标', 1, 2), cell('年度目标', 5), cell('实际完成情况', 5)],
      [prose(project.annualGoal, 5), prose(project.actualCompletion, 5)],
      ...indicatorRows(evaluated, template),
      ...analysisRows(evaluated),
    ],
    notes: template.wording.sheetNotes,
  }
}


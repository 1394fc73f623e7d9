import { projectNames } from './case-texts'
import type { Dice } from './dice'
import { sumOfCents, under, yuan, type Statements } from './statements'

/** What is spent on a project, and its code. */
export type Spent = { readonly code: string; readonly cents: bigint }

const indicator = (id: string, level1: string, level2: string, level3: string, target: string, actual: string, weight: string, more: Statements = {}): Statements =>
  under(`indicators/${id}`, { level1, level2, level3, initialTarget: target, adjustedTarget: target, actual, weight, score: weight, ...more })

/** What stands at the head of every sheet. */
export type SheetHead = { readonly department: string; readonly unit: string; /** One of the form's names of money. */ readonly source: string }

const sheetOf = (id: string, name: string, unit: SheetHead, { code, cents }: Spent, length: number, left: bigint): Statements => {
  const spent = yuan(cents)
  const annual = yuan(cents + left)
  return under(`performance/projects/${id}`, {
    name, functionCode: code, supervisingDepartment: unit.department, budgetUnit: unit.unit, executionWeight: '10', funds: 'f1',
    ...under('funds/f1', { source: unit.source, declaredTarget: annual, initialBudget: annual, annualBudget: annual, executed: spent, deviation: left === 0n ? '无偏差' : '尾款待质保期满后支付' }),
    annualGoal: `按计划完成${name}，覆盖 ${String(length)} 处点位。`,
    actualCompletion: `${name}全部点位已经验收。`,
    'analysis/implementationAndBudget': `${name}按季组织实施并逐处验收。年初预算数为${annual}元，全年支出${spent}元。`,
    'analysis/outputs': `数量指标：完成${String(length)}处，自评值20分。质量指标：抽检合格，自评值10分。时效指标：如期完工，自评值10分。成本指标：控制在预算内，自评值10分。`,
    'analysis/benefits': `社会效益指标：${name}后群众反映好转，自评值29分。`,
    'analysis/satisfaction': '入户走访服务对象，自评值10分。',
    'analysis/experience': `${name}的验收与付款挂钩，返工逐季变少。`,
    'analysis/problems': `${name}在雨季有停工。`,
    'analysis/improvements': '下年避开汛期安排工期。',
    indicators: 'i1,i2,i3,i4,i5,i6',
    ...indicator('i1', '产出指标', '数量指标', '覆盖点位', `≥${String(length)}处`, `${String(length)}处`, '20'),
    ...indicator('i2', '产出指标', '质量指标', '抽检合格率', '≥95%', '98%', '10'),
    ...indicator('i3', '产出指标', '时效指标', '完工时间', '11月底前', '11月12日', '10'),
    ...indicator('i4', '产出指标', '成本指标', '项目总成本', `≤${annual}元`, `${spent}元`, '10'),
    ...indicator('i5', '效益指标', '社会效益', '投诉件数', '≤30件', '28件', '30', { score: '29', deviation: '一季度投诉集中，已逐件回访。' }),
    ...indicator('i6', '满意度指标', '服务对象满意度', '群众满意度', '≥90%', '94%', '10'),
  })
}

/** One evaluation sheet for every code that has project spending; together they are all of it. */
export const caseSheets = (drawn: Dice, unit: SheetHead, all: readonly Spent[]): Statements => {
  const first = drawn.below(projectNames.length)
  const sheets = all.map((spent, index) => {
    const length = 3 + drawn.below(90)
    const left = drawn.below(3) === 0 ? spent.cents / BigInt(40 + drawn.below(60)) : 0n
    return sheetOf(`p${String(index + 1)}`, projectNames[(first + index) % projectNames.length] ?? '', unit, spent, length, left)
  })
  return {
    'performance/declaredProjectCount': String(all.length),
    'performance/declaredFunds': yuan(sumOfCents(all.map(({ cents }) => cents))),
    'performance/otherMatters': '无',
    'performance/projects': all.map((_, index) => `p${String(index + 1)}`).join(','),
    ...Object.assign({}, ...sheets),
  }
}

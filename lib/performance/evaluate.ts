import { compare, figureOf, minus, plus, ratio, rounded, sumOf, times, zero, type Amount, type Figure } from '@/lib/money/amount'
import type { Project } from '@/lib/facts/facts'
import type { Template } from '@/lib/template/templates'

/** The computed part of one line of funds: 资金总额 or one source. Amounts in 元. */
export type EvaluatedFunds = {
  readonly declaredTarget: Amount | null
  readonly initialBudget: Amount | null
  readonly annualBudget: Amount | null
  readonly executed: Amount | null
  /** 全年预算数 − 全年执行数; null while both are blank. */
  readonly balance: Amount | null
  /** 执行率 as an exact ratio; null without a budget. */
  readonly rate: Figure | null
  /** min(rate, 100%) × 分值, two decimals, half up; null without a budget. */
  readonly score: Figure | null
}

/** 优 良 中 差 as the index of the template's names. */
export type GradeIndex = 0 | 1 | 2 | 3

/** A 项目支出绩效自评表 with everything the form computes: nothing of this is ever stated. */
export type EvaluatedProject = {
  readonly project: Project
  readonly funds: EvaluatedFunds
  readonly sources: readonly EvaluatedFunds[]
  readonly executionWeight: Figure
  readonly totalWeight: Figure
  readonly totalScore: Figure
  readonly grade: GradeIndex
}

const ONE = figureOf('1')

const evaluateFunds = (line: Pick<EvaluatedFunds, 'declaredTarget' | 'initialBudget' | 'annualBudget' | 'executed'>, weight: Figure): EvaluatedFunds => {
  const budget = line.annualBudget
  const executed = line.executed ?? zero
  const rate = budget === null ? null : ratio(executed, budget)
  const capped = rate === null ? null : compare(rate, ONE) > 0 ? ONE : rate
  return {
    ...line,
    balance: budget === null && line.executed === null ? null : minus(budget ?? zero, executed),
    rate,
    score: capped === null ? null : rounded(times(capped, weight), 2),
  }
}

const gradeOf = (score: Figure, { thresholds }: Template): GradeIndex => {
  const reaches = (limit: string): boolean => compare(score, figureOf(limit)) >= 0
  if (reaches(thresholds.gradeExcellent)) return 0
  if (reaches(thresholds.gradeGood)) return 1
  return reaches(thresholds.gradeFair) ? 2 : 3
}

/** 执行率, 得分, 结（转）余, 总分 and 等级 of one sheet (备注 4 of the form; grades 90/80/60 are the template's). */
export const evaluateProject = (project: Project, template: Template): EvaluatedProject => {
  const executionWeight = project.executionWeight ?? figureOf(template.thresholds.weightExecution)
  const column = (name: 'declaredTarget' | 'initialBudget' | 'annualBudget' | 'executed'): Amount | null => sumOf(project.funds.map((source) => source[name]))
  const funds = evaluateFunds({ declaredTarget: column('declaredTarget'), initialBudget: column('initialBudget'), annualBudget: column('annualBudget'), executed: column('executed') }, executionWeight)
  const scores = sumOf(project.indicators.map((indicator) => indicator.score)) ?? figureOf('0')
  const weights = sumOf(project.indicators.map((indicator) => indicator.weight)) ?? figureOf('0')
  const totalScore = plus(scores, funds.score ?? figureOf('0'))
  return {
    project,
    funds,
    sources: project.funds.map((source) => evaluateFunds(source, executionWeight)),
    executionWeight,
    totalWeight: plus(weights, executionWeight),
    totalScore,
    grade: gradeOf(totalScore, template),
  }
}

/** All sheets; those of `before` stand again where their facts are the very same. */
export const evaluateProjects = (projects: readonly Project[], template: Template, before: readonly EvaluatedProject[] = []): readonly EvaluatedProject[] =>
  projects.map((project, index) => {
    const known = before[index]
    return known?.project === project ? known : evaluateProject(project, template)
  })

/**
 * How many sheets have a grade. 十（四） speaks of all declared projects; those without a sheet are told under the best
 * grade, as the form's reporting does, and rule E05 names the gap.
 */
export const gradedCount = (projects: readonly EvaluatedProject[], declared: number | null, grade: GradeIndex): number => {
  const sheets = projects.filter((project) => project.grade === grade).length
  if (grade !== 0 || declared === null) return sheets
  return Math.max(0, declared - projects.filter((project) => project.grade !== 0).length)
}

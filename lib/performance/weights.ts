import { figureOf, isSame, minus, plus, sumOf, type Figure } from '@/lib/money/amount'
import type { Indicator, Project } from '@/lib/facts/facts'
import type { Template, Thresholds } from '@/lib/template/templates'

export const FULL_WEIGHT = figureOf('100')

type WeightKey = { [K in keyof Thresholds]: K extends `weight${string}` ? K : never }[keyof Thresholds]
type WeightGroup = { readonly name: string; readonly level1: RegExp; readonly due: WeightKey }

/** 成本 stands under 产出, or as a first level of its own in the newer form: together they have the weight of 产出. */
export const weightGroups: readonly WeightGroup[] = [
  { name: '产出指标', level1: /产出|成本/u, due: 'weightOutputs' },
  { name: '效益指标', level1: /效益/u, due: 'weightBenefits' },
  { name: '满意度指标', level1: /满意/u, due: 'weightSatisfaction' },
]

const NOTHING = figureOf('0')

export const weightOf = (indicators: readonly Indicator[]): Figure => sumOf(indicators.map(({ weight }) => weight)) ?? NOTHING

/** What a group of indicators has of what the form gives it; `left` is negative where it has too much. */
export type WeightStanding = { readonly name: string; readonly given: Figure; readonly due: Figure; readonly left: Figure }

const standing = (name: string, given: Figure, due: Figure): WeightStanding => ({ name, given, due, left: minus(due, given) })

/** 预算执行率, each first level, indicators of no known first level where there are some, and all together against 100. */
export const weightStandings = (project: Project, { thresholds }: Template): { readonly groups: readonly WeightStanding[]; readonly total: WeightStanding } => {
  const executionDue = figureOf(thresholds.weightExecution)
  const execution = project.executionWeight ?? executionDue
  const other = project.indicators.filter(({ level1 }) => !weightGroups.some((group) => group.level1.test(level1)))
  return {
    groups: [
      standing('预算执行率', execution, executionDue),
      ...weightGroups.map(({ name, level1, due }) => standing(name, weightOf(project.indicators.filter((indicator) => level1.test(indicator.level1))), figureOf(thresholds[due]))),
      ...(other.length === 0 ? [] : [standing('一级指标没写的', weightOf(other), NOTHING)]),
    ],
    total: standing('合计', plus(weightOf(project.indicators), execution), FULL_WEIGHT),
  }
}

export const isBalanced = ({ given, due }: WeightStanding): boolean => isSame(given, due)

import { sumOf, zero, type Amount } from '@/lib/money/amount'
import type { EvaluatedProject } from './evaluate'

/** What all sheets of a disclosure come to, 元: 全年执行数, 全年预算数, 预算编制数. */
export type SheetSums = { readonly executed: Amount; readonly annualBudget: Amount; readonly initialBudget: Amount }

/** The totals of the funds of 项目支出绩效自评表, 元; blank counts as nothing. */
export const sheetSums = (projects: readonly EvaluatedProject[]): SheetSums => {
  const sum = (name: keyof SheetSums): Amount => sumOf(projects.map(({ funds }) => funds[name])) ?? zero
  return { executed: sum('executed'), annualBudget: sum('annualBudget'), initialBudget: sum('initialBudget') }
}

/** 各地对“自评涉及资金”的口径不同：执行数、预算数、编制数，符合其一即可。The first is compared with where none fits. */
export const readingsOfFunds = ({ executed, annualBudget, initialBudget }: SheetSums): readonly [Amount, Amount, Amount] => [executed, annualBudget, initialBudget]

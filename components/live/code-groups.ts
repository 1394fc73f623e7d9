import type { FactKey } from '@/lib/facts/facts'

/** Groups of facts whose rows a person adds and removes: one row a code. */
export const codeGroups = [
  'incomeByFunction',
  'expenditureByFunction',
  'fiscalAppropriation/generalPublicBudget/expenditureByFunction',
  'fiscalAppropriation/governmentFunds/byFunction',
  'fiscalAppropriation/stateCapitalOperations/expenditureByFunction',
  'initialBudget/generalPublicBudgetByCategory',
] as const

export type CodeGroup = (typeof codeGroups)[number]

/** The group and code of a key, where it belongs to a row of a group. */
export const rowOfKey = (key: FactKey): { readonly group: CodeGroup; readonly code: string } | null => {
  const group = codeGroups.find((each) => key.startsWith(`${each}/`))
  const code = group === undefined ? undefined : key.slice(group.length + 1).split('/')[0]
  return group === undefined || code === undefined || code === '' ? null : { group, code }
}

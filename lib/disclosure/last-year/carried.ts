import 'server-only'
import { flatten, parseFact, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'

type Entry = readonly [FactKey, FactValue]

const PROJECT = ['name', 'functionCode', 'supervisingDepartment', 'budgetUnit', 'executionWeight']
const INDICATOR = ['level1', 'level2', 'level3', 'initialTarget', 'weight']

/** What of a project holds for the next year as well: who, what, from which purse, to be measured how. Amounts, results and scores are the year's own. */
const staysOfProject = ([, , , ...rest]: readonly string[]): boolean => {
  const [part = '', , field] = rest
  if (part === 'funds') return field === undefined || field === 'source'
  if (part === 'indicators') return field === undefined || INDICATOR.includes(field)
  return PROJECT.includes(part)
}

const stays = (key: FactKey): boolean => {
  const parts = key.split('/')
  if (parts[0] === 'overview') return true
  return parts[0] === 'performance' && parts[1] === 'projects' && (parts.length === 2 || staysOfProject(parts))
}

/** Facts of last year with which the next one begins: 职责, 机构设置, and projects without amounts, results and scores. */
export const structureOf = (lastYear: Facts): readonly Entry[] => [...flatten(lastYear)].filter(([key]) => stays(key))

/** The 项 under which last year had income or expenditure. */
export const codesOf = ({ fiscalAppropriation: { generalPublicBudget, governmentFunds, stateCapitalOperations }, ...facts }: Facts): ReadonlySet<string> =>
  new Set([facts.incomeByFunction, facts.expenditureByFunction, generalPublicBudget.expenditureByFunction, governmentFunds.byFunction, stateCapitalOperations.expenditureByFunction].flatMap((rows) => Object.keys(rows)))

/** How many of last year's reasons are there to be suggested. */
export const countReasons = (lastYear: Facts): number => [...flatten(lastYear).keys()].filter((key) => key.startsWith('reasons/')).length

/** Texts of facts as values; what the form does not take is left out. */
export const valuesOf = (texts: Readonly<Record<FactKey, string>>): readonly Entry[] =>
  Object.entries(texts).flatMap(([key, text]): Entry[] => {
    const parsed = parseFact(key, text)
    return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : []
  })

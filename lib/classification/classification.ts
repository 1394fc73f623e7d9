import { economic2024 } from './data/economic-2024'
import { functional2023 } from './data/functional-2023'
import { functional2024 } from './data/functional-2024'
import type { EconomicRow, FunctionalRow } from './row'

/** The budget a functional code belongs to: it decides between 公开05, 07 and 08. */
export type Fund = 'generalPublicBudget' | 'governmentFunds' | 'stateCapitalOperations'
export type FunctionalEntry = { readonly code: string; readonly name: string; readonly fund: Fund; /** Name compared with published material. */ readonly verified: boolean }
export type EconomicEntry = { readonly code: string; readonly name: string; readonly group: 'personnel' | 'publicUse'; /** 309 and 311 print —— in 公开06. */ readonly fillable: boolean; readonly column: number }

/** The codes of one fiscal year. */
export type Classification = {
  readonly fiscalYear: number
  readonly functional: ReadonlyMap<string, FunctionalEntry>
  readonly economic: ReadonlyMap<string, EconomicEntry>
}

const funds: Readonly<Record<FunctionalRow[2], Fund>> = { g: 'generalPublicBudget', f: 'governmentFunds', s: 'stateCapitalOperations' }

const build = (fiscalYear: number, functional: readonly FunctionalRow[], economic: readonly EconomicRow[]): Classification => ({
  fiscalYear,
  functional: new Map(functional.map(([code, name, fund, verified]) => [code, { code, name, fund: funds[fund], verified: verified === 1 }])),
  economic: new Map(economic.map(([code, name, group, fillable, column]) => [code, { code, name, group: group === 'p' ? 'personnel' : 'publicUse', fillable: fillable === 1, column }])),
})

const years: ReadonlyMap<number, Classification> = new Map([build(2023, functional2023, economic2024), build(2024, functional2024, economic2024)].map((year) => [year.fiscalYear, year]))

/** The years there is a list of, the newest first. */
export const classifiedYears: readonly number[] = [...years.keys()].toSorted((left, right) => right - left)

/** The codes of a year; throws where no list of that year exists, for a year's names are never guessed from another's. */
export const classificationOf = (fiscalYear: number): Classification => {
  const found = years.get(fiscalYear)
  if (found === undefined) throw new Error(`没有 ${fiscalYear} 年度的科目表`)
  return found
}

/** A bureau's own additions and corrections for a year, laid over the shipped list. */
export const withEntries = (classification: Classification, functional: readonly FunctionalEntry[]): Classification => ({
  ...classification,
  functional: new Map([...classification.functional, ...functional.map((entry) => [entry.code, entry] as const)].sort(([left], [right]) => (left < right ? -1 : 1))),
})

/** Name of a functional code (类, 款 or 项) in a year; null where the year's list lacks it. */
export const nameOfFunction = (code: string, fiscalYear: number): string | null => years.get(fiscalYear)?.functional.get(code)?.name ?? null
/** Name of an economic code in a year. */
export const nameOfEconomic = (code: string, fiscalYear: number): string | null => years.get(fiscalYear)?.economic.get(code)?.name ?? null

/** 类 of a code: its first three digits. */
export const categoryOf = (code: string): string => code.slice(0, 3)
/** 款 of a code: its first five digits. */
export const sectionOf = (code: string): string => code.slice(0, 5)

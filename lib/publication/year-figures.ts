import 'server-only'
import { figureOf, type Figure } from '@/lib/money/amount'
import { publicDatabase } from '@/lib/db/database'
import { keptUntilNews } from './kept-until-news'

/** What was published of a year, added up from the printed figures, in 万元. */
export type YearFigures = {
  readonly count: number
  readonly expenditure: Figure
  readonly threePublic: Figure
  readonly projects: number
  /** The 区划 that published. */
  readonly divisionNames: readonly string[]
  /** By 类, as printed in 公开03. */
  readonly byCategory: readonly { readonly code: string; readonly name: string; readonly amount: Figure }[]
}

const read = async (): Promise<ReadonlyMap<number, YearFigures>> => {
  const { directory } = publicDatabase()
  const [years, spent] = await Promise.all([directory.yearTotals(), directory.spentByCategory()])
  return new Map(years.map(({ fiscalYear, expenditure, threePublic, ...counted }) => [fiscalYear, {
    ...counted,
    expenditure: figureOf(expenditure),
    threePublic: figureOf(threePublic),
    byCategory: spent.filter((row) => row.fiscalYear === fiscalYear).map(({ code, name, amount }) => ({ code, name, amount: figureOf(amount) })),
  }]))
}

// One a process, however often its module is loaded.
const kept: typeof globalThis & { mingsuanYears?: ReturnType<typeof keptUntilNews<ReadonlyMap<number, YearFigures>>> } = globalThis

/** Null where nothing of the year is published. */
export const yearFigures = async (fiscalYear: number): Promise<YearFigures | null> => {
  kept.mingsuanYears ??= keptUntilNews({ all: read, some: read })
  return (await kept.mingsuanYears.now()).get(fiscalYear) ?? null
}

/** For programs that end: closes the line to the database. */
export const closeYearFigures = async (): Promise<void> => {
  await kept.mingsuanYears?.stop()
  delete kept.mingsuanYears
}

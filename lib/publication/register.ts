import 'server-only'
import { publicDatabase } from '@/lib/db/database'
import type { RegisterRow, RosterDivision, RosterSeason, RosterUnit } from '@/lib/db/directory'
import { keptUntilNews, type Reading } from './kept-until-news'

export type { RegisterRow, RosterDivision, RosterUnit } from '@/lib/db/directory'

/** Everything in force, a few hundred bytes a publication, with the places and units it belongs to. */
export type Register = {
  readonly byUnit: ReadonlyMap<string, readonly RegisterRow[]>
  readonly units: readonly RosterUnit[]
  readonly divisions: readonly RosterDivision[]
  readonly seasons: readonly RosterSeason[]
}

const grouped = (rows: readonly RegisterRow[]): Map<string, RegisterRow[]> => {
  const found = new Map<string, RegisterRow[]>()
  for (const row of rows) {
    const before = found.get(row.unitId)
    if (before === undefined) found.set(row.unitId, [row])
    else before.push(row)
  }
  return found
}

const reading: Reading<Register> = {
  all: async () => {
    const { directory } = publicDatabase()
    const [rows, units, divisions, seasons] = await Promise.all([directory.register(null), directory.roster(), directory.divisions(), directory.seasons()])
    return { byUnit: grouped(rows), units, divisions, seasons }
  },
  some: async (before, unitIds) => {
    const fresh = grouped(await publicDatabase().directory.register(unitIds))
    const byUnit = new Map(before.byUnit)
    for (const unitId of unitIds) {
      const rows = fresh.get(unitId)
      if (rows === undefined) byUnit.delete(unitId)
      else byUnit.set(unitId, rows)
    }
    return { ...before, byUnit }
  },
}

// One a process, however often its module is loaded.
const kept: typeof globalThis & { mingsuanRegister?: ReturnType<typeof keptUntilNews<Register>> } = globalThis

/** What is in force now: kept in memory, never old. */
export const register = (): Promise<Register> => (kept.mingsuanRegister ??= keptUntilNews(reading)).now()

/** For programs that end: closes the line to the database. */
export const closeRegister = async (): Promise<void> => {
  await kept.mingsuanRegister?.stop()
  delete kept.mingsuanRegister
}

/** Something worked out of the register once, as long as it is the same one. */
export const ofRegister = <T>(work: (register: Register) => T): ((register: Register) => T) => {
  const known = new WeakMap<Register, T>()
  return (from) => {
    if (known.has(from)) return known.get(from) as T
    const worked = work(from)
    known.set(from, worked)
    return worked
  }
}

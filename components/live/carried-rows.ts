import { z } from 'zod'
import type { FactKey } from '@/lib/facts/facts'
import { codeGroups, rowOfKey, type CodeGroup } from './code-groups'
import type { Shelf } from './journal'

/** Rows that stand in the grids from the start though nothing is stated in them yet. */
export type Rows = ReadonlyMap<CodeGroup, readonly string[]>

/** Last year's rows: where there were figures last year, this year's are likely to be asked for. */
export const rowsOfLastYear = (facts: Readonly<Record<FactKey, string>>): Rows => {
  const rows = new Map<CodeGroup, Set<string>>()
  for (const key of Object.keys(facts)) {
    const row = rowOfKey(key)
    if (row !== null) rows.set(row.group, (rows.get(row.group) ?? new Set()).add(row.code))
  }
  return new Map([...rows].map(([group, codes]) => [group, [...codes].sort()]))
}

const PutAway = z.partialRecord(z.enum(codeGroups), z.array(z.string()))

/** Which of last year's rows a person put away: a blank row is no fact, so this machine alone remembers it. */
export const openPutAway = (shelf: Pick<Shelf, 'getItem' | 'setItem'> | null, disclosureId: string, lastYear: Rows) => {
  const name = `mingsuan:put-away:${disclosureId}`
  const read = (): z.output<typeof PutAway> => {
    try {
      const json: unknown = JSON.parse(shelf?.getItem(name) ?? '{}')
      const parsed = PutAway.safeParse(json)
      return parsed.success ? parsed.data : {}
    } catch {
      return {}
    }
  }
  return {
    all: (): Rows => new Map(codeGroups.map((group) => [group, read()[group] ?? []])),
    /** These rows stand in a group now. */
    keep: (group: CodeGroup, codes: readonly string[]): void => {
      const away = (lastYear.get(group) ?? []).filter((code) => !codes.includes(code))
      const before = read()
      if (away.join() === (before[group] ?? []).join()) return
      try {
        shelf?.setItem(name, JSON.stringify({ ...before, [group]: away }))
      } catch {
        // A row that comes back blank is no loss.
      }
    },
  }
}

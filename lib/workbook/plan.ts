import 'server-only'
import { assemble, factText, flatten, keyShape, sameFact, type FactKey, type FactsHead, type FactValue } from '@/lib/facts/facts'
import { sectionOfFact } from './layout/sections'
import type { SectionReading } from './workbook-reading'

/** What a blank cell of the workbook does to a fact that is stated: leaves it, or makes it blank. */
export type Blanks = 'keep' | 'clear'

export type PlannedChange = { readonly key: FactKey; readonly old: FactValue | null; readonly new: FactValue | null }

type Stated = ReadonlyMap<FactKey, FactValue>

/** Names and choices that a unit cannot be without are never blanked. */
const cannotBeBlank = (key: FactKey): boolean => {
  const shape = keyShape(key)
  return shape?.kind === 'choice' || (shape?.kind === 'text' && shape.required)
}

/** Items of the program that the workbook does not hold come after those that it does. */
const merged = (stored: FactValue | undefined, read: FactValue): FactValue =>
  stored?.kind === 'list' && read.kind === 'list' ? { kind: 'list', ids: [...read.ids, ...stored.ids.filter((id) => !read.ids.includes(id))] } : read

const laidOver = (stored: Stated, sections: readonly SectionReading[], blanks: Blanks): Stated => {
  const taken = new Map(sections.map((section) => [section.key, section] as const))
  const isCleared = (section: SectionReading, key: FactKey): boolean => blanks === 'clear' && !cannotBeBlank(key) && (section.clears?.(key) ?? true)
  const wanted = new Map(stored)
  for (const key of stored.keys()) {
    const section = taken.get(sectionOfFact(key)?.key ?? '')
    if (section !== undefined && isCleared(section, key)) wanted.delete(key)
  }
  for (const section of sections) for (const [key, value] of section.facts) wanted.set(key, isCleared(section, key) ? value : merged(stored.get(key), value))
  return wanted
}

/** What taking these sections would change, in the contract's order; the same workbook twice changes nothing the second time. */
export const plannedChanges = (head: FactsHead, stored: Stated, sections: readonly SectionReading[], blanks: Blanks): readonly PlannedChange[] => {
  // Through the tree and back: what belongs to no item of a list is no fact.
  const before = flatten(assemble(head, stored))
  const after = flatten(assemble(head, laidOver(stored, sections, blanks)))
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter((key) => !sameFact(before.get(key), after.get(key)))
    .map((key) => ({ key, old: before.get(key) ?? null, new: after.get(key) ?? null }))
    .filter((change) => factText(change.old) !== factText(change.new))
}

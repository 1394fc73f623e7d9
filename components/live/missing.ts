import type { FactKey } from '@/lib/facts/facts'
import type { Finding } from '@/lib/rules/finding'
import { partsOf, type Part } from './asked'
import type { Computation } from './computation'
import { sectionOf, sections, type SectionKey } from './sections'

/** Something to fill in, in words, with the field it begins at. */
export type Missing = { readonly words: string; readonly key: FactKey }

/** From so many of one group on they are said together. */
const TOGETHER = 3

/** What is not filled in; parts of one group as one where most of them are missing. */
export const gathered = (parts: readonly Part[]): readonly Missing[] => {
  const open = parts.filter(({ done }) => !done)
  const sizes = new Map<string, number>()
  for (const { group } of open) if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const said = new Set<string>()
  return open.flatMap(({ words, key, group }): readonly Missing[] => {
    const size = group === undefined ? 0 : (sizes.get(group) ?? 0)
    if (group === undefined || size < TOGETHER) return [{ words: group === undefined || group === words ? words : `${group}：${words}`, key }]
    if (said.has(group)) return []
    said.add(group)
    return [{ words: `${group}（${String(size)} 项）`, key }]
  })
}

/** 还缺什么: what a section asks for and nobody has filled in. */
export const missingIn = (section: SectionKey, computation: Computation): readonly Missing[] => gathered(partsOf(section, computation) ?? [])

/** A place to go to: fill in, or mend. */
export type Place = { readonly key: FactKey; readonly words: string; readonly why: 'held' | 'missing' | 'error' }

const placesIn = (section: SectionKey, computation: Computation, held: readonly FactKey[], errors: readonly Finding[]): readonly Place[] => [
  ...held.filter((key) => sectionOf(key)?.key === section).map((key): Place => ({ key, words: '没有填对', why: 'held' })),
  ...(partsOf(section, computation) ?? []).filter(({ done }) => !done).map(({ key, words }): Place => ({ key, words, why: 'missing' })),
  ...errors.flatMap(({ facts, title }): readonly Place[] => {
    const [first] = facts
    return first !== undefined && sectionOf(first)?.key === section ? [{ key: first, words: title, why: 'error' }] : []
  }),
]

/** Everything that has to be filled in or mended, in the order of the sections; each field once. */
export const placesToGo = (computation: Computation, held: readonly FactKey[]): readonly Place[] => {
  const errors = computation.findings.filter(({ severity }) => severity === 'error')
  const places = new Map<FactKey, Place>()
  for (const section of sections) for (const place of placesIn(section.key, computation, held, errors)) if (!places.has(place.key)) places.set(place.key, place)
  return [...places.values()]
}

const orderOf = (section: SectionKey | null): number => sections.findIndex(({ key }) => key === section)

/** The place after (or before) the field one stands in, and from the last to the first again; null where nothing is left. */
export const nextPlace = (places: readonly Place[], from: { readonly key: FactKey | null; readonly section: SectionKey | null }, step: 1 | -1): Place | null => {
  if (places.length === 0) return null
  const at = places.findIndex(({ key }) => key === from.key)
  if (at !== -1) return places[(at + step + places.length) % places.length] ?? null
  const here = orderOf(from.section)
  const later = (place: Place): boolean => orderOf(sectionOf(place.key)?.key ?? null) >= here
  const found = step === 1 ? places.find(later) : places.filter((place) => !later(place)).at(-1)
  return found ?? (step === 1 ? places[0] : places.at(-1)) ?? null
}

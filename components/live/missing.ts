import type { FactKey } from '@/lib/facts/facts'
import type { Finding } from '@/lib/rules/finding'
import { partsOf, sheetParts, type Part } from './asked'
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
  return open.flatMap(({ words, key, group, plain }): readonly Missing[] => {
    const size = group === undefined ? 0 : (sizes.get(group) ?? 0)
    if (group === undefined || size < TOGETHER) return [{ words: group === undefined || group === words || plain === true ? words : `${group}：${words}`, key }]
    if (said.has(group)) return []
    said.add(group)
    return [{ words: plain === true ? `${words}，等 ${String(size)} ${group}` : `${group}（${String(size)} 项）`, key }]
  })
}

/** 还缺什么: what a section asks for and nobody has filled in. */
export const missingIn = (section: SectionKey, computation: Computation): readonly Missing[] => gathered(partsOf(section, computation) ?? [])

/** A place on the way through the disclosure: open where something is to be filled in or mended. */
export type Place = { readonly key: FactKey; readonly open: boolean }

/** The sheets of 绩效自评 are walked part by part. */
const partsToWalk = (section: SectionKey, computation: Computation): readonly Part[] =>
  section === 'performance'
    ? [...(partsOf(section, computation) ?? []).filter(({ plain }) => plain !== true), ...computation.facts.performance.projects.flatMap(sheetParts)]
    : (partsOf(section, computation) ?? [])

const placesIn = (section: SectionKey, computation: Computation, held: readonly FactKey[], errors: readonly Finding[]): readonly Place[] => [
  ...held.filter((key) => sectionOf(key)?.key === section).map((key): Place => ({ key, open: true })),
  ...partsToWalk(section, computation).map(({ key, done }): Place => ({ key, open: !done })),
  ...errors.flatMap(({ facts }): readonly Place[] => {
    const [first] = facts
    return first !== undefined && sectionOf(first)?.key === section ? [{ key: first, open: true }] : []
  }),
]

/** Everything that is asked for or wrong, in the order of the sections, each field once. What is done stays in its place, so that one goes on from there. */
export const placesToGo = (computation: Computation, held: readonly FactKey[]): readonly Place[] => {
  const errors = computation.findings.filter(({ severity }) => severity === 'error')
  const places = new Map<FactKey, Place>()
  for (const section of sections)
    for (const { key, open } of placesIn(section.key, computation, held, errors)) places.set(key, { key, open: open || places.get(key)?.open === true })
  return [...places.values()]
}

const orderOf = (section: SectionKey | null): number => sections.findIndex(({ key }) => key === section)
const SHEET = /^performance\/projects\/[^/]+\//

/** Where one stands among the places: at the field itself, or in its sheet. */
const standing = (places: readonly Place[], key: FactKey | null, step: 1 | -1): number => {
  const at = places.findIndex((place) => place.key === key)
  const sheet = at === -1 ? SHEET.exec(key ?? '')?.[0] : undefined
  const inSheet = sheet === undefined ? -1 : places.findIndex((place) => place.open && place.key.startsWith(sheet))
  return inSheet === -1 ? at : inSheet - step
}

/** The next open place after (or before) the field one stands in, and from the last to the first again; null where nothing is left. */
export const nextPlace = (places: readonly Place[], from: { readonly key: FactKey | null; readonly section: SectionKey | null }, step: 1 | -1): Place | null => {
  const open = places.filter((place) => place.open)
  if (open.length === 0) return null
  const at = standing(places, from.key, step)
  if (at !== -1)
    for (let away = 1; away <= places.length; away += 1) {
      const place = places[(at + step * away + places.length * 2) % places.length]
      if (place?.open === true) return place
    }
  const here = orderOf(from.section)
  const later = (place: Place): boolean => orderOf(sectionOf(place.key)?.key ?? null) >= here
  const found = step === 1 ? open.find(later) : open.filter((place) => !later(place)).at(-1)
  return found ?? (step === 1 ? open[0] : open.at(-1)) ?? null
}

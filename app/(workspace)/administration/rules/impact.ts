import type { Severity } from '@/lib/rules/finding'
import { loudness, severityUnder } from '@/lib/rules/judge'
import type { RuleEntry } from '@/lib/rules/rule-book'
import type { RuleUse } from '@/lib/template/templates'

/** How loudly each rule would speak of a disclosure if every rule were used as it is written: the different severities of its findings. */
export type Spoken = Readonly<Record<string, readonly Severity[]>>

/** A unit whose disclosure a rule has something to say of. */
export type HitUnit = { readonly disclosureId: string; readonly name: string; readonly severities: readonly Severity[] }

/** A rule with the units whose disclosures it speaks of as its form uses it now. */
export type RuleHits = { readonly entry: RuleEntry; readonly units: readonly HitUnit[] }

/** How loudly a rule speaks where its findings are used so; null where it is silent. */
export const loudestUnder = (use: RuleUse, written: Severity, severities: readonly Severity[]): Severity | null =>
  severities.flatMap((found) => severityUnder(use, found, written) ?? []).toSorted((left, right) => loudness[left] - loudness[right])[0] ?? null

/** By rule, the units it has something to say of. */
export const unitsByRule = (lines: readonly { readonly id: string; readonly unit: { readonly name: string } }[], spoken: ReadonlyMap<string, { readonly measured: Spoken }>): Readonly<Record<string, readonly HitUnit[]>> => {
  const units: Record<string, HitUnit[]> = {}
  for (const { id, unit } of lines) for (const [rule, severities] of Object.entries(spoken.get(id)?.measured ?? {})) (units[rule] ??= []).push({ disclosureId: id, name: unit.name, severities })
  return units
}

/** Per rule the units that are hit now, most first; rules that speak of nobody are left out. */
export const hitsOf = (entries: readonly RuleEntry[], units: Readonly<Record<string, readonly HitUnit[]>>): readonly RuleHits[] =>
  entries
    .map((entry) => ({ entry, units: (units[entry.id] ?? []).filter(({ severities }) => loudestUnder(entry.use, entry.written, severities) !== null) }))
    .filter((hit) => hit.units.length > 0)
    .toSorted((left, right) => right.units.length - left.units.length)

export type Impact = { readonly hit: readonly HitUnit[]; readonly freed: readonly HitUnit[]; /** Hit before and after, more or less loudly. */ readonly changed: readonly HitUnit[] }

/** Whom another use of a rule would newly hit, free, or speak to otherwise. */
export const impactOf = (written: Severity, units: readonly HitUnit[], before: RuleUse, after: RuleUse): Impact => {
  const under = (use: RuleUse, { severities }: HitUnit) => loudestUnder(use, written, severities)
  return {
    hit: units.filter((unit) => under(before, unit) === null && under(after, unit) !== null),
    freed: units.filter((unit) => under(before, unit) !== null && under(after, unit) === null),
    changed: units.filter((unit) => under(before, unit) !== null && under(after, unit) !== null && under(before, unit) !== under(after, unit)),
  }
}

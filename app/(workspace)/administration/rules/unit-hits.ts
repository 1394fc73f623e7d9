import { judgeListed, type JudgedLine } from '@/lib/disclosure/judge-listed'
import type { RuleEntry } from '@/lib/rules/rule-book'

/** A rule with the units whose disclosures it speaks of now. */
export type RuleHits = { readonly entry: RuleEntry; readonly units: readonly { readonly disclosureId: string; readonly name: string }[] }

/** Which rules speak of listed disclosures, each once. */
export const rulesSpoken = judgeListed(({ findings }): readonly string[] => [...new Set(findings.map(({ rule }) => rule))])

/** Per rule the units that would be hit, most first; rules that speak of nobody are left out. */
export const hitsOf = (entries: readonly RuleEntry[], lines: readonly { readonly id: string; readonly unit: { readonly name: string } }[], spoken: ReadonlyMap<string, Pick<JudgedLine<readonly string[]>, 'measured'>>): readonly RuleHits[] =>
  entries
    .map((entry) => ({ entry, units: lines.filter(({ id }) => spoken.get(id)?.measured.includes(entry.id) === true).map(({ id, unit }) => ({ disclosureId: id, name: unit.name })) }))
    .filter(({ units }) => units.length > 0)
    .toSorted((left, right) => right.units.length - left.units.length)

import { classificationOf, type EconomicEntry } from '@/lib/classification/classification'
import type { Template } from '@/lib/template/templates'

const CATEGORY = 3

const ofYear = ({ fiscalYear }: Template): readonly EconomicEntry[] => [...classificationOf(fiscalYear).economic.values()]

/** The codes with an amount that the year's form has no field for: they came with a file, and must be seen to be taken out. */
export const strayCodes = (template: Template, stated: Readonly<Record<string, unknown>>): readonly string[] => {
  const fields = new Set(ofYear(template).flatMap(({ code, fillable }) => (fillable && code.length > CATEGORY ? [code] : [])))
  return Object.entries(stated).flatMap(([code, amount]) => (amount === null || fields.has(code) ? [] : [code])).sort()
}

/** The entries of one half of 公开06 in the form's order, with stray codes behind the others of their 类. */
export const entriesOfHalf = (template: Template, group: EconomicEntry['group'], stray: readonly string[]): readonly EconomicEntry[] => {
  const all = ofYear(template)
  const known = new Map(all.map((entry) => [entry.code, entry]))
  const unlisted = stray.filter((code) => !known.has(code))
  const parentOf = (code: string): EconomicEntry | undefined => known.get(code.slice(0, CATEGORY))
  const shown = all.filter((entry) => entry.group === group).map((entry) => (stray.includes(entry.code) ? { ...entry, fillable: true } : entry))
  const strays = unlisted
    .filter((code) => (parentOf(code)?.group ?? 'publicUse') === group)
    .map((code): EconomicEntry => ({ code, name: '不在本年科目表中', group, fillable: true, column: parentOf(code)?.column ?? 0 }))
  return [...shown, ...strays].sort((left, right) => (left.code < right.code ? -1 : 1))
}

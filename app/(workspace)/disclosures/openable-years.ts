import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { OpenableUnit } from '@/lib/disclosure/list-units'

/** `after`: the year before, from which much is carried over. */
export type OpenableYear = { readonly templateId: string; readonly label: string; readonly fiscalYear: number; readonly after: { readonly fiscalYear: number; readonly published: boolean } | null }

export type OpenableYears = { readonly id: string; readonly name: string; readonly code: string; readonly years: readonly OpenableYear[] }

/** The newest year there is a form for. */
export const newestYear = (units: readonly Pick<OpenableUnit, 'templates'>[]): number => Math.max(0, ...units.flatMap((unit) => unit.templates.map((template) => template.fiscalYear)))

/** Units with the years that are not opened yet, the newest first; units with none are left out. */
export const openableYears = (units: readonly OpenableUnit[], disclosures: readonly Pick<ListedDisclosure, 'unit' | 'fiscalYear' | 'publication'>[]): readonly OpenableYears[] =>
  units.flatMap((unit) => {
    const opened = new Map(disclosures.filter((line) => line.unit.id === unit.id).map((line) => [line.fiscalYear, { fiscalYear: line.fiscalYear, published: line.publication !== null }]))
    const years = unit.templates.filter((template) => !opened.has(template.fiscalYear)).map(({ id, name, fiscalYear }) => ({ templateId: id, label: name, fiscalYear, after: opened.get(fiscalYear - 1) ?? null }))
    return years.length === 0 ? [] : [{ id: unit.id, name: unit.name, code: unit.code, years }]
  })

import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { OpenableUnit } from '@/lib/disclosure/list-units'

export type OpenableYears = { readonly id: string; readonly name: string; readonly code: string; readonly years: readonly { readonly templateId: string; readonly label: string; readonly fiscalYear: number }[] }

/** The newest year there is a form for. */
export const newestYear = (units: readonly Pick<OpenableUnit, 'templates'>[]): number => Math.max(0, ...units.flatMap((unit) => unit.templates.map((template) => template.fiscalYear)))

/** Units with the years that are not opened yet, the newest first; units with none are left out. */
export const openableYears = (units: readonly OpenableUnit[], disclosures: readonly Pick<ListedDisclosure, 'unit' | 'fiscalYear'>[]): readonly OpenableYears[] =>
  units.flatMap((unit) => {
    const opened = new Set(disclosures.filter((line) => line.unit.id === unit.id).map((line) => line.fiscalYear))
    const years = unit.templates.filter((template) => !opened.has(template.fiscalYear)).map(({ id, name, fiscalYear }) => ({ templateId: id, label: name, fiscalYear }))
    return years.length === 0 ? [] : [{ id: unit.id, name: unit.name, code: unit.code, years }]
  })

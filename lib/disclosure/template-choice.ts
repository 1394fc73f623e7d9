import 'server-only'
import type { Template } from '@/lib/template/templates'

const serves = (template: Template, divisionCode: string): boolean => template.province === null || divisionCode.startsWith(template.province)

/** The forms of a division: its province's where there is one for the year, the nation's otherwise. Newest year first. */
export const templatesFor = (divisionCode: string, all: Iterable<Template>): readonly Template[] => {
  const byYear = new Map<number, Template>()
  for (const template of all) {
    if (!serves(template, divisionCode)) continue
    const chosen = byYear.get(template.fiscalYear)
    if (chosen === undefined || chosen.province === null) byYear.set(template.fiscalYear, template)
  }
  return [...byYear.values()].sort((left, right) => right.fiscalYear - left.fiscalYear)
}

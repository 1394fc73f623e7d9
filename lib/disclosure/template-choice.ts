import 'server-only'
import type { Template } from '@/lib/template/templates'

/** How closely a form is meant for a division: 2 its bureau chose it, 1 its province's, 0 the nation's; null where it is for others. */
const nearness = ({ province, chosenBy }: Template, divisionCode: string): number | null => {
  if (chosenBy !== null) return chosenBy.includes(divisionCode) ? 2 : null
  if (province === null) return 0
  return divisionCode.startsWith(province) ? 1 : null
}

/** The forms of a division: what its bureau chose, or else its province's where there is one for the year, or the nation's. Newest year first. */
export const templatesFor = (divisionCode: string, all: Iterable<Template>): readonly Template[] => {
  const byYear = new Map<number, Template>()
  for (const template of all) {
    const near = nearness(template, divisionCode)
    const chosen = byYear.get(template.fiscalYear)
    if (near !== null && (chosen === undefined || near > (nearness(chosen, divisionCode) ?? 0))) byYear.set(template.fiscalYear, template)
  }
  return [...byYear.values()].sort((left, right) => right.fiscalYear - left.fiscalYear)
}

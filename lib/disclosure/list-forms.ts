import 'server-only'
import { templates, type Template } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import { listUnits } from './list-units'
import { templatesFor } from './template-choice'

/** The forms that units this person may see report by, newest year first; every form that is for everybody where there is no such unit. */
export const listForms = async (actor: Actor): Promise<readonly Template[]> => {
  const divisions = new Set((await listUnits(actor)).map(({ divisionCode }) => divisionCode))
  const used = new Set([...divisions].flatMap((division) => templatesFor(division, templates.values())))
  const forms = used.size > 0 ? [...used] : [...templates.values()].filter(({ chosenBy }) => chosenBy === null)
  return forms.sort((left, right) => right.fiscalYear - left.fiscalYear || left.id.localeCompare(right.id))
}

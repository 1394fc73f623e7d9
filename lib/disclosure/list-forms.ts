import 'server-only'
import { templates, type Template } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import { database } from '@/lib/db/database'
import { formInUse } from './form-in-use'
import { listUnits } from './list-units'
import { templatesFor } from './template-choice'

/** The forms that units this person may see report by, as their bureau uses them, newest year first; every form that is for everybody where there is no such unit. */
export const listForms = async (actor: Actor): Promise<readonly Template[]> => {
  const divisions = new Set((await listUnits(actor)).map(({ divisionCode }) => divisionCode))
  const db = database()
  const inUse = await Promise.all([...divisions].flatMap((divisionCode) => templatesFor(divisionCode, templates.values()).map((form) => formInUse(db, { templateId: form.id, unit: { divisionCode } }))))
  const used = new Set(inUse)
  const forms = used.size > 0 ? [...used] : [...templates.values()].filter(({ chosenBy }) => chosenBy === null)
  return forms.sort((left, right) => right.fiscalYear - left.fiscalYear || left.id.localeCompare(right.id))
}

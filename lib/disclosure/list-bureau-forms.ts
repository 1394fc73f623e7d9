import 'server-only'
import type { ChoiceRow } from '@/lib/db/choices'
import { database } from '@/lib/db/database'
import { choicesOf } from '@/lib/rules/bureau-choices'
import { withChoices } from '@/lib/template/choices'
import { templates, type Template } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import { listUnits } from './list-units'
import { templatesFor } from './template-choice'

export type { ChoiceRow } from '@/lib/db/choices'

/** A form in a division whose bureau may choose how it is used. */
export type BureauForm = {
  readonly divisionCode: string
  readonly divisionName: string
  /** As it is used now. */
  readonly form: Template
  /** Every choice made, the newest first. */
  readonly choices: readonly ChoiceRow[]
}

/** The forms this person chooses for, by division, the newest year first. */
export const listBureauForms = async (actor: Actor): Promise<readonly BureauForm[]> => {
  const db = database()
  const names = new Map((await listUnits(actor)).map(({ divisionCode, divisionName }) => [divisionCode, divisionName]))
  const divisions = [...new Set(actor.roles.flatMap((held) => (held.role === 'bureauAdministrator' ? [held.divisionCode] : [])))]
  return Promise.all(divisions.flatMap((divisionCode) => templatesFor(divisionCode, templates.values()).map(async (form): Promise<BureauForm> => {
    const made = await db.choices.of(divisionCode, form.id)
    return { divisionCode, divisionName: names.get(divisionCode) ?? divisionCode, form: withChoices(form, choicesOf(made)), choices: made.toReversed() }
  })))
}

import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { choiceRefusal, choicesOf, standingChoice } from '@/lib/rules/bureau-choices'
import { withChoices } from '@/lib/template/choices'
import { templates } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { templatesFor } from './template-choice'

/** `subject`: `tails`, or the id of a rule; `from` is what the page showed, `to` what is to hold: a policy of tails, a severity, or `off`. */
export const ChoiceInput = z.object({
  divisionCode: z.string(),
  templateId: z.string(),
  subject: z.string().max(20),
  from: z.string().max(20),
  to: z.string().max(20),
  because: z.string().trim().max(500, { error: '理由超过 500 字，请删减' }),
})
export type ChoiceInput = z.output<typeof ChoiceInput>

/** A bureau chooses how its division uses a form. Nothing of any disclosure changes; from now on all that is not published is judged and printed so. */
export const makeChoice = (actor: Actor, { divisionCode, templateId, subject, from, to, because }: ChoiceInput): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    if (!actor.roles.some((held) => held.role === 'bureauAdministrator' && held.divisionCode === divisionCode)) return err({ kind: 'not-your-division' })
    const form = templatesFor(divisionCode, templates.values()).find(({ id }) => id === templateId)
    if (form === undefined) return err({ kind: 'no-such-template', templateId })
    const made = await db.choices.of(divisionCode, templateId)
    const inUse = withChoices(form, choicesOf(made))
    const refused = choiceRefusal(inUse, { subject, to, because })
    if (refused === 'firm-rule') return err({ kind: 'firm-rule', rule: subject })
    if (refused === 'because-missing') return err({ kind: 'choice-because-missing' })
    if (refused !== null) return err({ kind: refused })
    const now = standingChoice(inUse, subject)
    // Pressed twice: it holds already.
    if (now === to) return ok(null)
    if (now !== from) return err({ kind: 'chosen-meanwhile', byName: made.findLast((each) => each.subject === subject)?.byName ?? '有人' })
    await db.choices.add(divisionCode, templateId, { subject, from, to, because }, actor, new Date())
    return ok(null)
  })

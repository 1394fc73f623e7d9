import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import { printedTablesOf, templates, type Template } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { templatesFor } from './template-choice'
import { templateHash } from './template-hash'

/** A form as whoever keeps a division looks after it. */
export type ListedTemplate = {
  readonly form: Template
  /** SHA-256 of the form as it is delivered; a bureau's choices lie over it. */
  readonly hash: string
  readonly tables: number
  /** Rules it lets speak otherwise than they are written, and those it leaves out. */
  readonly softened: number
  readonly off: number
  /** The divisions of the person's reach that open a new disclosure by it. */
  readonly usedIn: readonly { readonly code: string; readonly name: string }[]
  /** Choices that bureaus of the reach made for it. */
  readonly choices: number
  /** Disclosures of the reach that were begun by it. */
  readonly atWork: number
  readonly published: number
}

/** Every form there is, the newest year first, with its use in the divisions this person keeps. */
export const listTemplates = async (actor: Actor): Promise<Result<readonly ListedTemplate[], Refusal>> => {
  const db = database()
  const reach = await db.places.administeredBy(actor)
  if (reach.length === 0) return err({ kind: 'administration', because: { kind: 'not-an-administrator' } })
  const uses = new Map((await db.queues.templatesUsed(reach.map(({ code }) => code))).map((use) => [use.templateId, use]))
  const opened = reach.map((division) => ({ division, ids: new Set(templatesFor(division.code, templates.values()).map(({ id }) => id)) }))
  const listed = await Promise.all([...templates.values()].map(async (form): Promise<ListedTemplate> => {
    const usedIn = opened.flatMap(({ division: { code, name }, ids }) => (ids.has(form.id) ? [{ code, name }] : []))
    const made = await Promise.all(usedIn.map(({ code }) => db.choices.of(code, form.id)))
    const kinds = Object.values(form.rules).map(({ use }) => use)
    return {
      form, hash: templateHash(form), tables: printedTablesOf(form).length,
      softened: kinds.filter((use) => use === 'softened' || use === 'raised').length, off: kinds.filter((use) => use === 'off').length,
      usedIn, choices: made.flat().length, atWork: uses.get(form.id)?.atWork ?? 0, published: uses.get(form.id)?.published ?? 0,
    }
  }))
  return ok(listed.toSorted((left, right) => right.form.fiscalYear - left.form.fiscalYear || left.form.id.localeCompare(right.form.id)))
}

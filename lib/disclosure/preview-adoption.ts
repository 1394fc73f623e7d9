import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { adoptionFor, AdoptionTarget, type AdoptionReading } from './adoption/reading'
import { sectionPlan, type SectionPlan } from './section-plan'
import { bytesOf, SentText } from './sent-text'

export const PreviewAdoptionInput = SentText.extend({ disclosureId: z.string(), target: AdoptionTarget })
export type PreviewAdoptionInput = z.output<typeof PreviewAdoptionInput>

/** What taking over a text would do to the disclosure of this version, and what it leaves to a person. Nothing is written yet. */
export type AdoptionPlan = Pick<AdoptionReading, 'exactness' | 'unit' | 'asked'> & { readonly version: number; readonly sections: readonly SectionPlan[] }

/** Reads an existing text and says, section by section, what of a disclosure it would change. */
export const previewAdoption = async (actor: Actor, { disclosureId, target, name, body }: PreviewAdoptionInput): Promise<Result<AdoptionPlan, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const bytes = await bytesOf({ name, body })
  if (!bytes.ok) return bytes
  const reading = await adoptionFor(db, row, { name, bytes: bytes.value }, target)
  if (!reading.ok) return reading
  const { exactness, unit, asked, sections } = reading.value
  const stored = await db.facts.of(row.id)
  return ok({ version: row.version, exactness, unit, asked, sections: sections.map((section) => sectionPlan(row, stored, section)) })
}

import 'server-only'
import type { z } from 'zod'
import { err, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { adoptionFor, AdoptionTarget } from './adoption/reading'
import type { ImportedFacts } from './import-facts'
import { chosen, landed, LandingChoice } from './landing'
import { bytesOf, SentText } from './sent-text'

export const AdoptTextInput = LandingChoice.extend({ ...SentText.shape, target: AdoptionTarget })
export type AdoptTextInput = z.output<typeof AdoptTextInput>

/** Takes over what an existing text states, in the sections chosen in its preview, with history. The same text twice changes nothing the second time. */
export const adoptText = async (actor: Actor, { disclosureId, version, sections, blanks, name, body, target }: AdoptTextInput): Promise<Result<ImportedFacts, Refusal>> => {
  const db = database()
  // The file is read before anything is locked: it may take seconds.
  const seen = await db.disclosures.seenBy(actor, disclosureId)
  if (seen === null) return err({ kind: 'not-found' })
  const bytes = await bytesOf({ name, body })
  if (!bytes.ok) return bytes
  const reading = await adoptionFor(db, seen, { name, bytes: bytes.value }, target)
  if (!reading.ok) return reading
  const taken = chosen(reading.value.sections, sections, name)
  return taken.ok ? landed(actor, { disclosureId, version, seen: seen.version, sections: taken.value, blanks, source: `校对文本“${name}”${target === 'lastYear' ? '（上年数）' : ''}` }) : taken
}

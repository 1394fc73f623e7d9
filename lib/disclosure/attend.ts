import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { PresenceRow } from '@/lib/db/presences'
import { factText, type FactKey } from '@/lib/facts/facts'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { State } from '@/lib/workflow/states'
import { mayEdit } from '@/lib/workflow/transition'

export type { PresenceRow } from '@/lib/db/presences'

/** `place`: the section or page this person is in. `version`: of the facts they have before them. */
export const AttendInput = z.object({ disclosureId: z.string(), place: z.string().regex(/^[a-z-]{1,40}$/), version: z.number().int().min(0) })
export type AttendInput = z.output<typeof AttendInput>

/** Who else is here, and what changed since the version this person has: texts as stored, null is blank. */
export type Attended = {
  readonly version: number
  readonly state: State
  readonly changes: Readonly<Record<FactKey, string | null>>
  readonly others: readonly PresenceRow[]
}

/** Pages ask every few seconds: who was seen within the first is here, a row is written anew after the second, the last is for the broom. */
const HERE_MS = 15_000
const REWRITE_MS = 6000
const CLEAR_MS = 10 * 60_000

/** Says where a person is in a disclosure, and tells them who else is there and what those have saved meanwhile. */
export const attend = async (actor: Actor, { disclosureId, place, version }: AttendInput): Promise<Result<Attended, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const now = Date.now()
  const ago = (milliseconds: number): Date => new Date(now - milliseconds)
  const edits = mayEdit(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })).ok
  await db.presences.keep(row.id, actor.userId, { place, edits }, new Date(now), ago(REWRITE_MS))
  await db.presences.clearBefore(ago(CLEAR_MS))
  const others = await db.presences.othersThan(row.id, actor.userId, ago(HERE_MS))
  // Read after the version: what is written in between comes along early and is told again, never left out.
  const changed = row.version > version ? await db.facts.changedSince(row.id, version) : []
  const changes = Object.fromEntries([...changed].map(([key, value]) => [key, value === null ? null : factText(value)]))
  return ok({ version: row.version, state: row.state, changes, others })
}

import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { FactChangeRow } from '@/lib/db/facts'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

export type { FactChangeRow } from '@/lib/db/facts'

export const FactHistoryInput = z.object({ disclosureId: z.string(), key: z.string().max(300) })
export type FactHistoryInput = z.output<typeof FactHistoryInput>

/** Who changed a fact when, newest first. */
export const factHistory = async (actor: Actor, input: FactHistoryInput): Promise<Result<readonly FactChangeRow[], Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  return row === null ? err({ kind: 'not-found' }) : ok(await db.facts.historyOf(row.id, input.key))
}

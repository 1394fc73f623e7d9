import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayEdit } from '@/lib/workflow/transition'

/** The disclosure, locked, if this person may write in it now: the first two movements of every use case that writes content. */
export const writableBy = async (db: Database, actor: Actor, disclosureId: string): Promise<Result<DisclosureRow, Refusal>> => {
  const row = await db.disclosures.lockedSeenBy(actor, disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const may = mayEdit(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode }))
  return may.ok ? ok(row) : may
}

/** Counts the change of content; the lock of `writableBy` is held, so nobody came between. */
export const counted = async (db: Database, row: DisclosureRow, at: Date): Promise<Result<number, Refusal>> => {
  const version = await db.disclosures.touch(row.id, row.version, at)
  return version === null ? err({ kind: 'stale-version', current: row.version }) : ok(version)
}

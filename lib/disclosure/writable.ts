import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayEdit } from '@/lib/workflow/transition'

/** A disclosure as somebody read it, if they may write in it. */
export const writableRow = (actor: Actor, row: DisclosureRow | null): Result<DisclosureRow, Refusal> => {
  if (row === null) return err({ kind: 'not-found' })
  const may = mayEdit(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode }))
  return may.ok ? ok(row) : may
}

/** The disclosure, locked, if this person may write in it now: the first two movements of every use case that writes content. */
export const writableBy = async (db: Database, actor: Actor, disclosureId: string): Promise<Result<DisclosureRow, Refusal>> =>
  writableRow(actor, await db.disclosures.lockedSeenBy(actor, disclosureId))

/** Counts the change of content; the lock of `writableBy` is held, so nobody came between. */
export const counted = async (db: Database, row: DisclosureRow, at: Date): Promise<Result<number, Refusal>> => {
  const version = await db.disclosures.touch(row.id, row.version, at)
  return version === null ? err({ kind: 'stale-version', current: row.version }) : ok(version)
}

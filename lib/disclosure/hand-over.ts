import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database, inTransaction, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { queueNoteMail } from '@/lib/mail/messages'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import { refusalSentence, type Refusal } from '@/lib/workflow/refusal'
import { mayHandOver } from '@/lib/workflow/transition'
import { divisionsReviewedBy } from './season-map'
import { Lines, type OneOfMany } from './take-many'

/** `reviewerId`: who is to have them; oneself, where they are taken over. */
export const HandOverInput = z.object({ lines: Lines, reviewerId: z.string() })
export type HandOverInput = z.output<typeof HandOverInput>

export type Reviewer = { readonly userId: string; readonly name: string }

/** Who may be given a review, by the divisions this person reviews for. */
export const reviewersBeside = async (actor: Actor): Promise<Readonly<Record<string, readonly Reviewer[]>>> => {
  const divisions = divisionsReviewedBy(actor)
  const found = await Promise.all(divisions.map(async (code) => [code, await database().users.reviewersOf(code)] as const))
  return Object.fromEntries(found)
}

const titleOf = ({ unit, fiscalYear }: DisclosureRow): string => `${unit.name}${String(fiscalYear)}年度决算公开`

/** Tells whoever has it from now on and whoever had it, by e-mail too; nobody is told what they did themselves. */
const tell = async (db: Database, actor: Actor, row: DisclosureRow, to: Reviewer, at: Date): Promise<void> => {
  const note = async (userId: string, words: string): Promise<void> => {
    if (userId === actor.userId) return
    await db.inbox.add([userId], { disclosureId: row.id, words, byName: actor.name }, at)
    await queueNoteMail(db, [userId], { subject: `转交审核：${row.unit.name}`, words, by: actor.name, path: `/disclosures/${row.id}/review` }, at)
  }
  await note(to.userId, `${titleOf(row)}转交给您审核。`)
  if (row.reviewer !== null) await note(row.reviewer.userId, `${titleOf(row)}由您转交${to.name}审核。`)
}

const handOverOne = (actor: Actor, disclosureId: string, reviewerId: string): Promise<Result<Reviewer, Refusal>> =>
  inTransaction(async (db): Promise<Result<Reviewer, Refusal>> => {
    const row = await db.disclosures.lockedSeenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const may = mayHandOver(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode }))
    if (!may.ok) return may
    const to = (await db.users.reviewersOf(row.unit.divisionCode)).find(({ userId }) => userId === reviewerId)
    if (to === undefined) return err({ kind: 'no-such-reviewer' })
    if (row.reviewer?.userId === to.userId) return ok(to)
    if (row.submittedBy?.userId === to.userId) return err({ kind: 'their-own-submission', name: to.name })
    const at = new Date()
    await db.disclosures.setReviewer(row.id, to.userId)
    await db.events.record(row.id, { step: 'handOver', from: row.state, to: row.state, note: `${row.reviewer?.name ?? '无人'} → ${to.name}` }, actor, at)
    await tell(db, actor, row, to, at)
    return ok(to)
  })

/** 转交: another reviewer of the same bureau has them from now on. One that is refused stands in no other's way. */
export const handOver = async (actor: Actor, { lines, reviewerId }: HandOverInput): Promise<Result<readonly OneOfMany[], Refusal>> => {
  const outcomes: OneOfMany[] = []
  for (const { disclosureId } of lines) {
    const row = await database().disclosures.seenBy(actor, disclosureId)
    const handed = await handOverOne(actor, disclosureId, reviewerId)
    // One alone says itself where it stands.
    if (!handed.ok && lines.length === 1) return handed
    outcomes.push({ disclosureId, unitName: row?.unit.name ?? '', done: handed.ok, words: handed.ok ? `已转交${handed.value.name}` : refusalSentence(handed.error) })
  }
  return ok(outcomes)
}

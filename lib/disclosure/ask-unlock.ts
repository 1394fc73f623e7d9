import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { queueNoteMail } from '@/lib/mail/messages'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayAskUnlock } from '@/lib/workflow/transition'
import { Words } from './step/take-step'

export const AskUnlockInput = z.object({ disclosureId: z.string(), because: Words })
export type AskUnlockInput = z.output<typeof AskUnlockInput>

/** 申请解锁: the unit asks for what it handed in; the state stays until the bureau grants it. Pressed twice it is asked once. */
export const askUnlock = (actor: Actor, { disclosureId, because }: AskUnlockInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const row = await db.disclosures.lockedSeenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const may = mayAskUnlock(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode }))
    if (!may.ok) return may
    if (because === '') return err({ kind: 'unlock-words-missing' })
    const last = await db.unlocks.lastOf(row.id)
    if (last?.answer === null) return last.by === actor.userId && last.because === because ? ok(null) : err({ kind: 'asked-already', byName: last.byName })
    await db.unlocks.ask(row.id, because, actor, at)
    await db.events.record(row.id, { step: 'askUnlock', from: row.state, to: row.state, note: because }, actor, at)
    // Whoever has it in hand; where nobody has, everybody who may answer.
    const reviewers = row.reviewer === null ? (await db.users.reviewersOf(row.unit.divisionCode)).map(({ userId }) => userId) : [row.reviewer.userId]
    const words = `${row.unit.name}${String(row.fiscalYear)}年度决算公开申请解锁：${because}`
    await db.inbox.add(reviewers, { disclosureId: row.id, words, byName: actor.name }, at)
    await queueNoteMail(db, reviewers, { subject: `申请解锁：${row.unit.name}`, words, by: actor.name, path: `/disclosures/${row.id}/review` }, at)
    return ok(null)
  })

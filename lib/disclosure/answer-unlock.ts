import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { queueNoteMail } from '@/lib/mail/messages'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reviewRoles } from '@/lib/workflow/transition'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

/** Everybody of the unit hears the bureau's answer. */
const tell = async (db: Database, row: DisclosureRow, words: string, actor: Actor, at: Date): Promise<void> => {
  const people = await db.users.ofUnit(row.unit.id)
  await db.inbox.add(people, { disclosureId: row.id, words, byName: actor.name }, at)
  await queueNoteMail(db, people, { subject: `解锁申请的答复：${row.unit.name}`, words, by: actor.name, path: `/disclosures/${row.id}` }, at)
}

export const GrantUnlockInput = StepInput

/** 同意解锁: back to the unit, as the table of steps has it; it was passed no more, and waits for no day. */
export const grantUnlock = (actor: Actor, input: StepInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'unlock',
    marks: async () => ({ approved: null }),
    also: async ({ db, row, at }) => {
      await db.unlocks.answer(row.id, { granted: true, words: '' }, actor, at)
      await tell(db, row, `财政局同意了${row.unit.name}${String(row.fiscalYear)}年度决算公开的解锁申请，现在可以修改，改好后重新提交。`, actor, at)
      return ok(null)
    },
  })

export const RefuseUnlockInput = z.object({ disclosureId: z.string(), because: Words })
export type RefuseUnlockInput = z.output<typeof RefuseUnlockInput>

/** 不同意解锁, with the reason; everything stays as it is. */
export const refuseUnlock = (actor: Actor, { disclosureId, because }: RefuseUnlockInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const row = await db.disclosures.lockedSeenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const roles = rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })
    if (!reviewRoles.some((role) => roles.has(role))) return err({ kind: 'not-your-role', step: 'unlock', mayTake: reviewRoles })
    if (because === '') return err({ kind: 'unlock-words-missing' })
    if (!(await db.unlocks.isAsked(row.id))) return err({ kind: 'nobody-asked' })
    await db.unlocks.answer(row.id, { granted: false, words: because }, actor, at)
    await db.events.record(row.id, { step: 'refuseUnlock', from: row.state, to: row.state, note: because }, actor, at)
    await tell(db, row, `财政局没有同意${row.unit.name}${String(row.fiscalYear)}年度决算公开的解锁申请：${because}`, actor, at)
    return ok(null)
  })

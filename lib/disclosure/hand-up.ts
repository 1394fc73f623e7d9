import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { queueNoteMail } from '@/lib/mail/messages'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, type StepTaken } from './step/take-step'

export const HandUpInput = StepInput

export type HandedUp = StepTaken

/** 送单位复核: to the head of the unit, judged like a submission; every head is told. */
export const handUp = (actor: Actor, input: StepInput): Promise<Result<HandedUp, Refusal>> =>
  takeStep(actor, input, {
    step: 'handUp',
    judged: true,
    also: async ({ db, row, at }) => {
      const heads = (await db.users.headsOf(row.unit.id)).map(({ userId }) => userId)
      if (heads.length === 0) return err({ kind: 'no-unit-head' })
      const words = `${row.unit.name}${String(row.fiscalYear)}年度决算公开已填好，请复核后提交。`
      await db.inbox.add(heads, { disclosureId: row.id, words, byName: actor.name }, at)
      await queueNoteMail(db, heads, { subject: `请复核：${row.unit.name}决算公开`, words, by: actor.name, path: `/disclosures/${row.id}` }, at)
      return ok(null)
    },
  })

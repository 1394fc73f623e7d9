import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { queueNoteMail } from '@/lib/mail/messages'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

export const HandBackInput = StepInput.extend({ because: Words })
export type HandBackInput = z.output<typeof HandBackInput>

/** 退回填报人: the head of the unit gives it back with a word; everybody else of the unit is told. */
export const handBack = (actor: Actor, input: HandBackInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'handBack',
    words: input.because,
    also: async ({ db, row, at, words }) => {
      const others = (await db.users.ofUnit(row.unit.id)).filter((userId) => userId !== actor.userId)
      const said = `${row.unit.name}${String(row.fiscalYear)}年度决算公开由单位负责人退回：${words}`
      await db.inbox.add(others, { disclosureId: row.id, words: said, byName: actor.name }, at)
      await queueNoteMail(db, others, { subject: `单位复核退回：${row.unit.name}决算公开`, words: said, by: actor.name, path: `/disclosures/${row.id}` }, at)
      return ok(null)
    },
  })

import 'server-only'
import type { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

export const WithdrawInput = StepInput.extend({ because: Words })
export type WithdrawInput = z.output<typeof WithdrawInput>

/** 撤回公开: the photograph is kept, and its page says that and why it was withdrawn. */
export const withdrawPublication = (actor: Actor, input: WithdrawInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'withdraw',
    words: input.because,
    also: async ({ db, row, at }) => {
      const inForce = await db.photographs.inForceOf(row.id)
      if (inForce === null) return err({ kind: 'not-found' })
      return ok(await db.photographs.withdraw(inForce.id, input.because, actor, at))
    },
  })

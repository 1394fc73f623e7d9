import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

export const ReopenInput = StepInput.extend({ because: Words })
export type ReopenInput = z.output<typeof ReopenInput>

/** 重新填报: what was withdrawn goes back to the unit, to be corrected and published anew. */
export const reopenDisclosure = (actor: Actor, input: ReopenInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'reopen',
    words: input.because,
    also: async ({ db, row, at }) => ok(await db.comments.add(row.id, { kind: 'letter', words: input.because, cell: null }, actor, at)),
  })

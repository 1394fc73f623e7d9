import 'server-only'
import type { z } from 'zod'
import { ofTheWhole } from '@/lib/db/comments'
import { ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { Step } from '@/lib/workflow/states'
import { isOfBureau } from '../of-bureau'
import { StepInput, takeStep, Words, type StepTaken } from './take-step'

export const LetterInput = StepInput.extend({ because: Words })
export type LetterInput = z.output<typeof LetterInput>

/** A step that opens the facts again for the unit; the reason stands in its 往来 as a letter. */
export const takeWithLetter = (actor: Actor, input: LetterInput, step: Step): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step,
    words: input.because,
    also: async ({ db, row, at }) => ok(await db.comments.add(row.id, ofTheWhole('letter', input.because, isOfBureau(actor, row)), actor, at)),
  })

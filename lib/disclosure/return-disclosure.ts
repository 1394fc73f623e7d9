import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { ofTheWhole } from '@/lib/db/comments'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { isOpenComment, returnLetter } from '@/lib/workflow/return-letter'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

export const ReturnInput = StepInput.extend({ letter: Words })
export type ReturnInput = z.output<typeof ReturnInput>

/** 退回: back to the unit, with one letter: what the reviewer writes now, and every comment of the bureau that is still open. */
export const returnDisclosure = (actor: Actor, input: ReturnInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'return',
    words: async ({ db, row }) => returnLetter(input.letter, (await db.comments.of(row.id)).filter(isOpenComment)),
    marks: async () => ({ approved: null }),
    also: async ({ db, row, at, words }) => ok(await db.comments.add(row.id, ofTheWhole('letter', words, true), actor, at)),
  })

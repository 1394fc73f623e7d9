import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

export const ReturnInput = StepInput.extend({ letter: Words })
export type ReturnInput = z.output<typeof ReturnInput>

/** 退回: back to the unit, with a letter that says what to change. */
export const returnDisclosure = (actor: Actor, input: ReturnInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'return',
    words: input.letter,
    marks: async () => ({ approved: null }),
    also: async ({ db, row, at }) => ok(await db.comments.add(row.id, { kind: 'letter', words: input.letter, cell: null }, actor, at)),
  })

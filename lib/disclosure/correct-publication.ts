import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, Words, type StepTaken } from './step/take-step'

export const CorrectInput = StepInput.extend({ because: Words })
export type CorrectInput = z.output<typeof CorrectInput>

/** 更正: the facts open again for the unit, while what is public stays public until the corrected version takes its place. */
export const correctPublication = (actor: Actor, input: CorrectInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'correct',
    words: input.because,
    also: async ({ db, row, at }) => ok(await db.comments.add(row.id, { kind: 'letter', words: input.because, cell: null }, actor, at)),
  })

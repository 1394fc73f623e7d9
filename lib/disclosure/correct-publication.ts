import 'server-only'
import type { Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { StepTaken } from './step/take-step'
import { LetterInput, takeWithLetter } from './step/take-with-letter'

export const CorrectInput = LetterInput
export type CorrectInput = LetterInput

/** 更正: the facts open again for the unit, while what is public stays public until the corrected version takes its place. */
export const correctPublication = (actor: Actor, input: CorrectInput): Promise<Result<StepTaken, Refusal>> => takeWithLetter(actor, input, 'correct')

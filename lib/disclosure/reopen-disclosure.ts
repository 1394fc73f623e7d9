import 'server-only'
import type { Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { StepTaken } from './step/take-step'
import { LetterInput, takeWithLetter } from './step/take-with-letter'

export const ReopenInput = LetterInput
export type ReopenInput = LetterInput

/** 重新填报: what was withdrawn goes back to the unit, to be corrected and published anew. */
export const reopenDisclosure = (actor: Actor, input: ReopenInput): Promise<Result<StepTaken, Refusal>> => takeWithLetter(actor, input, 'reopen')

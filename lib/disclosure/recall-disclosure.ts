import 'server-only'
import type { Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, type StepTaken } from './step/take-step'

export const RecallInput = StepInput

/** 取回: the unit takes its submission back, as long as no reviewer has begun. */
export const recallDisclosure = (actor: Actor, input: StepInput): Promise<Result<StepTaken, Refusal>> => takeStep(actor, input, { step: 'recall' })

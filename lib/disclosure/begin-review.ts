import 'server-only'
import type { Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, type StepTaken } from './step/take-step'

export const BeginReviewInput = StepInput

/** 开始审核: from here on the unit can no longer take its submission back by itself. */
export const beginReview = (actor: Actor, input: StepInput): Promise<Result<StepTaken, Refusal>> => takeStep(actor, input, { step: 'beginReview' })

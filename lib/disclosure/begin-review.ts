import 'server-only'
import { ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, type StepTaken } from './step/take-step'

export const BeginReviewInput = StepInput

/** 开始审核: from here on the unit can no longer take its submission back by itself, and it is this person's to review. */
export const beginReview = (actor: Actor, input: StepInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, { step: 'beginReview', also: async ({ db, row }) => ok(await db.disclosures.setReviewer(row.id, actor.userId)) })

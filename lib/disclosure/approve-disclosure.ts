import 'server-only'
import { ok, type Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import { fingerprintOf } from '@/lib/workflow/answered'
import type { Refusal } from '@/lib/workflow/refusal'
import { StepInput, takeStep, type StepTaken } from './step/take-step'

export const ApproveInput = StepInput

/** 通过: by another person than the one who submitted; accepts the explanations the warnings stand on. */
export const approveDisclosure = (actor: Actor, input: StepInput): Promise<Result<StepTaken, Refusal>> =>
  takeStep(actor, input, {
    step: 'approve',
    judged: true,
    marks: async ({ at }) => ({ approved: { by: actor.userId, at } }),
    also: async ({ db, row, at, judgement }) => ok(await db.explanations.acceptAll(row.id, (judgement?.findings ?? []).map(fingerprintOf), actor, at)),
  })

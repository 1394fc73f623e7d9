import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayJudgeAnswers } from '@/lib/workflow/transition'
import { counted } from './writable'

const Which = z.object({ disclosureId: z.string(), explanationId: z.uuid() })

export const JudgeExplanationInput = z.discriminatedUnion('decision', [
  Which.extend({ decision: z.literal('accept') }),
  Which.extend({ decision: z.literal('refuse'), because: z.string().trim().max(2000, { error: '理由超过 2000 字，请删减' }) }),
])
export type JudgeExplanationInput = z.output<typeof JudgeExplanationInput>

/** The reviewer accepts one explanation, or refuses it with words: then its warning counts as unexplained until the unit says something else. */
export const judgeExplanation = (actor: Actor, input: JudgeExplanationInput): Promise<Result<{ readonly version: number }, Refusal>> =>
  inTransaction(async (db) => {
    const row = await db.disclosures.lockedSeenBy(actor, input.disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const roles = rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })
    const may = mayJudgeAnswers(row.state, roles, row.submittedBy?.userId === actor.userId)
    if (!may.ok) return may
    const explanation = (await db.explanations.of(row.id)).find(({ id }) => id === input.explanationId)
    if (explanation === undefined) return err({ kind: 'explanation-gone' })

    const at = new Date()
    const because = input.decision === 'refuse' ? input.because : null
    if (because === '') return err({ kind: 'because-missing' })
    const same = because === null ? explanation.acceptedAt !== null : explanation.refused?.because === because
    if (same) return ok({ version: row.version })
    await (because === null ? db.explanations.accept(explanation.id, actor, at) : db.explanations.refuse(explanation.id, because, actor, at))
    const version = await counted(db, row, at)
    if (!version.ok) return version
    const step = because === null ? 'acceptExplanation' : 'refuseExplanation'
    await db.events.record(row.id, { step, from: row.state, to: row.state, note: because === null ? explanation.ruleId : `${explanation.ruleId} ${because}` }, actor, at)
    return ok({ version: version.value })
  })

import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { isWithholdable, withheldTitle } from '@/lib/document/withheld'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { waitingStates } from '@/lib/workflow/transition'

const Part = z.string().refine(isWithholdable)

/** `parts`: all that is withheld from now on; none takes it back. `because`: the review it follows from. */
export const WithholdInput = z.object({
  disclosureId: z.string(),
  version: z.coerce.number().int().min(1),
  parts: z.array(Part).max(20),
  because: z.string().trim().min(1, { error: '请写明保密审查的文号或依据' }).max(500, { error: '依据超过 500 字，请删减' }),
})
export type WithholdInput = z.output<typeof WithholdInput>

/** 涉密不公开: of the bureau's administrator alone, while it waits for publication. What is withheld stands in no public output. */
export const withhold = (actor: Actor, { disclosureId, version, parts, because }: WithholdInput): Promise<Result<{ readonly version: number }, Refusal>> =>
  inTransaction(async (db): Promise<Result<{ readonly version: number }, Refusal>> => {
    const row = await db.disclosures.lockedSeenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const roles = rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })
    if (!roles.has('bureauAdministrator')) return err({ kind: 'not-the-withholder' })
    if (!waitingStates.includes(row.state)) return err({ kind: 'not-under-review', state: row.state })
    const at = new Date()
    // Whoever publishes meanwhile shows an older version, and is told.
    const next = await db.disclosures.touch(row.id, version, at)
    if (next === null) return err({ kind: 'stale-version', current: row.version })
    await db.withholdings.add(row.id, parts, because, actor, at)
    const what = parts.length === 0 ? '全部公开' : parts.map(withheldTitle).join('、')
    await db.events.record(row.id, { step: 'withhold', from: row.state, to: row.state, note: `${what}；${because}` }, actor, at)
    return ok({ version: next })
  })

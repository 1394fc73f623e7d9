import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { type Actor, roleNames } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reachOf, refuse } from './reach'

/** `roles`: those of which the division asks a second factor from now on; no other. */
export const RequireFactorInput = z.object({ divisionCode: z.string(), roles: z.array(z.enum(['preparer', 'unitHead', 'reviewer', 'bureauAdministrator', 'systemAdministrator'])) })
export type RequireFactorInput = z.output<typeof RequireFactorInput>

/** 要求两步验证: whoever holds one of the roles sets a second factor at the next request, before anything else. */
export const requireSecondFactor = (actor: Actor, { divisionCode, roles }: RequireFactorInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    const division = reach.value.divisions.get(divisionCode)
    if (division === undefined) return refuse({ kind: 'not-in-reach' })
    const before = new Set((await db.secondFactors.rulesOf(divisionCode)).map(({ role }) => role))
    const [added, gone] = [roles.filter((role) => !before.has(role)), [...before].filter((role) => !roles.includes(role))]
    const line = { divisionCode, subject: division.name }
    for (const role of added) await db.secondFactors.require(divisionCode, role, actor, at)
    for (const role of gone) await db.secondFactors.release(divisionCode, role)
    if (added.length > 0) await db.administrationEvents.record({ ...line, kind: 'requireFactor', note: added.map((role) => roleNames[role]).join('、') }, actor, at)
    if (gone.length > 0) await db.administrationEvents.record({ ...line, kind: 'releaseFactor', note: gone.map((role) => roleNames[role]).join('、') }, actor, at)
    return ok(null)
  })

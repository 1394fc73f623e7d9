import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reachOf, refuse } from './reach'

export const StopUnitInput = z.object({ unitId: z.string(), active: z.boolean() })
export type StopUnitInput = z.output<typeof StopUnitInput>

/** 停用单位、恢复单位: a unit that was dissolved is in no list of work any more; what it published stays. */
export const stopUnit = (actor: Actor, { unitId, active }: StopUnitInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    const unit = await db.places.lockedUnit(actor, unitId)
    if (unit === null) return refuse({ kind: 'not-in-reach' })
    if (unit.active === active) return ok(null)
    if (!active && (await db.places.atWork(unit.id)) > 0) return refuse({ kind: 'unit-at-work', name: unit.name })
    await db.places.setActive(unit.id, active)
    await db.administrationEvents.record({ divisionCode: unit.divisionCode, kind: active ? 'resumeUnit' : 'stopUnit', subject: `${unit.code} ${unit.name}`, note: null }, actor, at)
    return ok(null)
  })

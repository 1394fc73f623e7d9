import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reachOf, refuse } from './reach'
import { PlaceName } from './unit-fields'

/** The first two digits of a 区划代码 are the province's. */
const PROVINCE = 2

export const AddDivisionInput = z.object({ parentCode: z.string(), code: z.string().trim().regex(/^\d{6}(\d{3}){0,2}$/, { error: '区划代码是 6、9 或 12 位数字，如 140100' }), name: PlaceName })
export type AddDivisionInput = z.output<typeof AddDivisionInput>

/** 新增下级区划: a city of a province, a county of a city; its bureau's first administrator is invited after that. */
export const addDivision = (actor: Actor, { parentCode, code, name }: AddDivisionInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    const parent = reach.value.divisions.get(parentCode)
    if (parent === undefined) return refuse({ kind: 'not-in-reach' })
    if (code === parentCode || code.slice(0, PROVINCE) !== parentCode.slice(0, PROVINCE)) return refuse({ kind: 'code-not-below', code, parent: `${parent.code} ${parent.name}` })
    if (await db.places.divisionExists(code)) return refuse({ kind: 'code-taken', what: '区划', code })
    await db.places.addDivision({ code, name, parentCode })
    await db.administrationEvents.record({ divisionCode: parentCode, kind: 'addDivision', subject: `${code} ${name}`, note: null }, actor, at)
    return ok(null)
  })

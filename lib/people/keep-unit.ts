import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { reachOf, refuse } from './reach'
import { DepartmentCode, Kind, PlaceName, Scope, UnitCode } from './unit-fields'

/** `unitId`: null for a new one; the code of a unit never changes. A department that is new to the division is named. */
export const KeepUnitInput = z.object({ unitId: z.string().nullable(), divisionCode: z.string(), code: UnitCode, name: PlaceName, kind: Kind, scope: Scope, departmentCode: DepartmentCode, departmentName: z.string().trim().max(80, { error: '部门名称最多 80 个字' }) })
export type KeepUnitInput = z.output<typeof KeepUnitInput>

/** 新增单位，或改它的名称、性质和部门. What was published keeps the names it was published under. */
export const keepUnit = (actor: Actor, { unitId, divisionCode, ...said }: KeepUnitInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    if (!reach.value.divisions.has(divisionCode)) return refuse({ kind: 'not-in-reach' })
    const known = unitId === null ? null : await db.places.lockedUnit(actor, unitId)
    if (unitId !== null && (known === null || known.divisionCode !== divisionCode || known.code !== said.code)) return refuse({ kind: 'not-in-reach' })
    if (unitId === null && (await db.places.unitId(divisionCode, said.code)) !== null) return refuse({ kind: 'code-taken', what: '单位', code: said.code })
    const department = (await db.places.departments(actor, divisionCode)).find((each) => each.code === said.departmentCode)
    const departmentName = said.departmentName === '' ? (department?.name ?? '') : said.departmentName
    if (departmentName === '') return refuse({ kind: 'department-unknown', code: said.departmentCode })
    await db.places.keepUnit({ ...said, divisionCode, departmentName, active: known?.active ?? true })
    await db.administrationEvents.record({ divisionCode, kind: known === null ? 'addUnit' : 'changeUnit', subject: `${said.code} ${said.name}`, note: `部门 ${said.departmentCode} ${departmentName}` }, actor, at)
    return ok(null)
  })

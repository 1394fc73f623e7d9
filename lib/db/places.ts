import 'server-only'
import type { Actor, RoleHeld } from '@/lib/workflow/actor'
import type { Client } from './client'
import type { UnitKind, UnitScope } from './units'

/** A 区划 that somebody administers: their own, or one below it. */
export type AdministeredDivision = { readonly code: string; readonly name: string; readonly parentCode: string | null }

/** A unit as its administrator keeps it, in use or not. */
export type KeptUnit = {
  readonly id: string
  readonly divisionCode: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly scope: UnitScope
  readonly active: boolean
  readonly departmentCode: string
  readonly departmentName: string
  /** 填报人 and 单位负责人 whose accounts are in use. */
  readonly people: number
}

export type UnitToKeep = Omit<KeptUnit, 'id' | 'people'>

type Asking = Pick<Actor, 'roles'>

const keepsAccounts = ({ role }: RoleHeld): boolean => role === 'bureauAdministrator' || role === 'systemAdministrator'

export const placesOver = (client: Client) => {
  /** The divisions whose people and units this person keeps, those below included; `as` narrows to one of the two roles. */
  const administeredBy = async (actor: Asking, as?: 'systemAdministrator'): Promise<readonly AdministeredDivision[]> => {
    const codes = actor.roles.filter((held) => keepsAccounts(held) && (as === undefined || held.role === as)).flatMap((held) => ('divisionCode' in held ? [held.divisionCode] : []))
    if (codes.length === 0) return []
    return client.$queryRaw<AdministeredDivision[]>`
      WITH RECURSIVE below AS (
        SELECT code, name, parent_code FROM divisions WHERE code = ANY (${codes})
        UNION SELECT part.code, part.name, part.parent_code FROM divisions part JOIN below ON part.parent_code = below.code)
      SELECT code, name, parent_code AS "parentCode" FROM below ORDER BY code`
  }

  return {
    administeredBy,

    /** Departments of a division that this person administers; none of any other. */
    departments: async (actor: Asking, divisionCode: string): Promise<readonly { readonly code: string; readonly name: string }[]> => {
      const reach = (await administeredBy(actor)).map(({ code }) => code)
      return client.department.findMany({ where: { AND: [{ divisionCode: { in: reach } }, { divisionCode }] }, select: { code: true, name: true }, orderBy: { code: 'asc' } })
    },

    /** Units of a division that this person administers, by department and code. */
    units: async (actor: Asking, divisionCode: string): Promise<readonly KeptUnit[]> => {
      const reach = (await administeredBy(actor)).map(({ code }) => code)
      const rows = await client.unit.findMany({
        where: { AND: [{ divisionCode: { in: reach } }, { divisionCode }] },
        select: { id: true, divisionCode: true, code: true, name: true, kind: true, scope: true, active: true, department: { select: { code: true, name: true } }, _count: { select: { roles: { where: { user: { disabledAt: null } } } } } },
        orderBy: [{ department: { code: 'asc' } }, { code: 'asc' }],
      })
      return rows.map(({ department, _count, ...unit }) => ({ ...unit, departmentCode: department.code, departmentName: department.name, people: _count.roles }))
    },

    /** The unit, locked, if this person administers its division. */
    lockedUnit: async (actor: Asking, unitId: string): Promise<{ readonly id: string; readonly divisionCode: string; readonly code: string; readonly name: string; readonly active: boolean } | null> => {
      const reach = (await administeredBy(actor)).map(({ code }) => code)
      const [row] = await client.$queryRaw<{ id: string; divisionCode: string; code: string; name: string; active: boolean }[]>`
        SELECT id::text, division_code AS "divisionCode", code, name, active FROM units WHERE id::text = ${unitId} AND division_code = ANY (${reach}) FOR UPDATE`
      return row ?? null
    },

    unitId: async (divisionCode: string, code: string): Promise<string | null> => (await client.unit.findUnique({ where: { divisionCode_code: { divisionCode, code } }, select: { id: true } }))?.id ?? null,

    /** Disclosures of a unit that are with somebody: neither public nor withdrawn. */
    atWork: (unitId: string): Promise<number> => client.disclosure.count({ where: { unitId, state: { notIn: ['published', 'withdrawn'] } } }),

    /** Adds a unit with its department, or corrects what is said of them; answers its id. */
    keepUnit: async ({ divisionCode, departmentCode, departmentName, code, ...said }: UnitToKeep): Promise<string> => {
      const department = await client.department.upsert({
        where: { divisionCode_code: { divisionCode, code: departmentCode } },
        create: { divisionCode, code: departmentCode, name: departmentName },
        update: { name: departmentName },
        select: { id: true },
      })
      const { id } = await client.unit.upsert({ where: { divisionCode_code: { divisionCode, code } }, create: { divisionCode, code, departmentId: department.id, ...said }, update: { departmentId: department.id, ...said }, select: { id: true } })
      return id
    },

    setActive: async (unitId: string, active: boolean): Promise<void> => { await client.unit.update({ where: { id: unitId }, data: { active } }) },

    divisionExists: async (code: string): Promise<boolean> => (await client.division.count({ where: { code } })) > 0,
    addDivision: async (division: AdministeredDivision): Promise<void> => { await client.division.create({ data: division }) },
  }
}

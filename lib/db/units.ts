import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/workflow/actor'
import type { Client } from './client'

export type UnitKind = 'administrative' | 'civilServiceManaged' | 'institution'
export type UnitScope = 'unit' | 'department'

/** A budget unit with the names a disclosure prints. */
export type UnitRow = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly scope: UnitScope
  readonly departmentCode: string
  readonly departmentName: string
  readonly divisionCode: string
  readonly divisionName: string
}

export type NewUnit = Omit<UnitRow, 'id' | 'divisionName'>

export const unitColumns = {
  id: true,
  code: true,
  name: true,
  kind: true,
  scope: true,
  department: { select: { code: true, name: true } },
  division: { select: { code: true, name: true } },
} as const satisfies Prisma.UnitSelect

export const unitRow = ({ department, division, ...unit }: Prisma.UnitGetPayload<{ select: typeof unitColumns }>): UnitRow => ({
  ...unit,
  departmentCode: department.code,
  departmentName: department.name,
  divisionCode: division.code,
  divisionName: division.name,
})

/** The units a person may see: their own, and those of the divisions whose bureau they work in. */
export const unitsSeenBy = (actor: Pick<Actor, 'roles'>): Prisma.UnitWhereInput => {
  const { units, divisions } = reachOf(actor)
  return { OR: [{ id: { in: [...units] } }, { divisionCode: { in: [...divisions] } }] }
}

/** The same for a statement that is written out: the units held one by one, and the divisions of which all are seen. */
export const reachOf = (actor: Pick<Actor, 'roles'>): { readonly units: readonly string[]; readonly divisions: readonly string[] } => {
  const units: string[] = []
  const divisions: string[] = []
  for (const held of actor.roles) {
    if ('unitId' in held) units.push(held.unitId)
    // 系统管理员 keeps accounts; the content of disclosures is not theirs.
    else if (held.role !== 'systemAdministrator') divisions.push(held.divisionCode)
  }
  return { units, divisions }
}

export const unitsOver = (client: Client) => ({
  seenBy: async (actor: Pick<Actor, 'roles'>): Promise<readonly UnitRow[]> => {
    const rows = await client.unit.findMany({ where: { AND: [unitsSeenBy(actor), { active: true }] }, select: unitColumns, orderBy: [{ divisionCode: 'asc' }, { code: 'asc' }] })
    return rows.map(unitRow)
  },

  /** The names of the divisions in which this person sees a unit. */
  divisionNamesSeenBy: async (actor: Pick<Actor, 'roles'>): Promise<readonly string[]> => {
    const rows = await client.division.findMany({ where: { units: { some: { AND: [unitsSeenBy(actor), { active: true }] } } }, select: { name: true }, orderBy: { code: 'asc' } })
    return rows.map(({ name }) => name)
  },

  oneSeenBy: async (actor: Pick<Actor, 'roles'>, unitId: string): Promise<UnitRow | null> => {
    const row = await client.unit.findFirst({ where: { AND: [unitsSeenBy(actor), { id: unitId, active: true }] }, select: unitColumns })
    return row === null ? null : unitRow(row)
  },

  /** Adds a 区划 or corrects its name. */
  keepDivision: async (division: { readonly code: string; readonly name: string; readonly parentCode: string | null }): Promise<void> => {
    const { code, ...rest } = division
    await client.division.upsert({ where: { code }, create: division, update: rest })
  },

  /** Adds a unit with its department, or corrects what is said of them. */
  keep: async (unit: NewUnit): Promise<UnitRow> => {
    const { divisionCode, departmentCode, departmentName, code, name, kind, scope } = unit
    const department = await client.department.upsert({
      where: { divisionCode_code: { divisionCode, code: departmentCode } },
      create: { divisionCode, code: departmentCode, name: departmentName },
      update: { name: departmentName },
      select: { id: true },
    })
    const said = { name, kind, scope, departmentId: department.id }
    const row = await client.unit.upsert({ where: { divisionCode_code: { divisionCode, code } }, create: { divisionCode, code, ...said }, update: said, select: unitColumns })
    return unitRow(row)
  },
})

import { keepAccount } from '@/lib/auth/accounts'
import { unsafeActorOf } from '@/lib/auth/actor'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import type { UnitRow } from '@/lib/db/units'
import { env } from '@/lib/env'
import type { Actor, Role, RoleHeld } from '@/lib/workflow/actor'
import { stateNames } from '@/lib/workflow/states'
import { accountsWith, keepAccounts, keptAccounts } from './demo/accounts'
import { disclosures, division, units, type DemoPerson } from './demo/county'
import { enact } from './demo/enact'

/** Who asks whether the county is there. */
const bureau: Pick<Actor, 'roles'> = { roles: [{ role: 'bureauAdministrator', divisionCode: division.code }] }

const LANES = 3

const register = async (): Promise<ReadonlyMap<string, UnitRow>> => {
  await database().units.keepDivision({ code: division.code, name: division.name, parentCode: null })
  const rows = new Map<string, UnitRow>()
  for (const { code, name, kind, scope, departmentCode, departmentName } of units) {
    rows.set(code, await database().units.keep({ divisionCode: division.code, code, name, kind, scope, departmentCode, departmentName }))
  }
  return rows
}

const roleOf = ({ role, unitCode }: DemoPerson, rows: ReadonlyMap<string, UnitRow>): RoleHeld => {
  const unit = unitCode === null ? undefined : rows.get(unitCode)
  if (role === 'preparer' || role === 'unitHead') {
    if (unit === undefined) throw new Error(`${role} of no unit`)
    return { role, unitId: unit.id }
  }
  return { role, divisionCode: division.code }
}

const seed = async (): Promise<void> => {
  const kept = keptAccounts(env.dataFolder)
  if (kept.length > 0 && (await database().units.seenBy(bureau)).length > 0) {
    console.log('演示县已经在库里，没有改动。')
    return
  }
  const rows = await register()
  const accounts = accountsWith(kept)
  const actors = new Map<DemoPerson, Actor>()
  for (const { person, password } of accounts) {
    const actor = await unsafeActorOf(await keepAccount({ account: person.account, name: person.name, password, roles: [roleOf(person, rows)] }))
    if (actor !== null) actors.set(person, actor)
  }
  const holder = (role: Role, unitCode: string | null): Actor => {
    const found = [...actors].find(([person]) => person.role === role && person.unitCode === unitCode)
    if (found === undefined) throw new Error(`nobody is ${role} of ${unitCode ?? division.code}`)
    return found[1]
  }
  const office = { reviewer: holder('reviewer', null), administrator: holder('bureauAdministrator', null) }
  const enactUnit = async (unit: UnitRow): Promise<void> => {
    // Year after year: what was published of the last one stands behind the next.
    for (const demo of disclosures.filter(({ unitCode }) => unitCode === unit.code)) {
      await enact({ ...office, preparer: holder('preparer', demo.unitCode) }, unit, demo)
      console.log(`  ${unit.name} ${demo.fiscalYear} 年度：${stateNames[demo.state]}`)
    }
  }
  // Units do not wait for each other; a few at a time, so that the pool is not emptied.
  const waiting = [...rows.values()]
  const lane = async (): Promise<void> => {
    for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) await enactUnit(unit)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  // Last, for its presence says that everything above was done.
  keepAccounts(env.dataFolder, accounts)
  for (const { user, password, role, name } of accounts) console.log(`  ${user}  ${password}  ${role}  ${name}`)
}

try {
  await seed()
} finally {
  await prismaClient().$disconnect()
}

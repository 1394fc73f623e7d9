import 'server-only'
import type { Database } from '@/lib/db/database'
import type { KeptUnit, UnitToKeep } from '@/lib/db/places'
import type { ReadSheet } from '@/lib/workbook/read-list'
import { readList, type ListCell } from '@/lib/workbook/read-list'
import type { Problem } from '@/lib/workbook/workbook-reading'
import { type Actor, roleNames, type Role } from '@/lib/workflow/actor'
import { Account, Mail, PersonName } from './contact'
import { kindsWritten, personForm, scopesWritten, unitForm } from './list-forms'
import { mayGive, type Reach } from './reach'
import { DepartmentCode, PlaceName, UnitCode } from './unit-fields'

export type PlannedUnit = { readonly unit: UnitToKeep; readonly what: 'add' | 'change' | 'same' }
/** A role towards a unit by its code, or towards the division. */
export type PlannedRole = { readonly role: Role; readonly unitCode: string | null }
export type PlannedPerson = { readonly account: string; readonly name: string; readonly mail: string | null; readonly roles: readonly PlannedRole[]; readonly what: 'add' | 'same' }

/** What a workbook of lists would do to a division; with a problem anywhere nothing is taken. */
export type ListsPlan = { readonly units: readonly PlannedUnit[]; readonly people: readonly PlannedPerson[]; readonly problems: readonly Problem[] }

export const MOST_UNITS = 2000
export const MOST_PEOPLE = 500

type Schema<T> = { readonly safeParse: (text: string) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: { readonly issues: readonly { readonly message: string }[] } } }

/** Notes what was not understood, cell by cell. */
class Reader {
  readonly problems: Problem[] = []
  constructor(private readonly sheet: string) {}

  refuse(cell: string, reason: string): null {
    this.problems.push({ sheet: this.sheet, cell, reason })
    return null
  }

  value<T>(cell: ListCell, schema: Schema<T>): T | null {
    const read = schema.safeParse(cell.text)
    return read.success ? read.data : this.refuse(cell.cell, `${read.error.issues[0]?.message ?? '读不懂'}。`)
  }

  oneOf<T extends string>(cell: ListCell, written: Readonly<Record<string, T>>): T | null {
    const found = Object.hasOwn(written, cell.text) ? written[cell.text] : undefined
    return found ?? this.refuse(cell.cell, `“${cell.text}”不是可填的内容，请填 ${Object.keys(written).filter((word) => word !== '').join('、')} 之一。`)
  }
}

const sameUnit = (known: KeptUnit, unit: UnitToKeep): boolean =>
  known.name === unit.name && known.kind === unit.kind && known.scope === unit.scope && known.departmentCode === unit.departmentCode && known.departmentName === unit.departmentName

const planUnits = (sheets: readonly ReadSheet[], divisionCode: string, known: ReadonlyMap<string, KeptUnit>): { readonly units: readonly PlannedUnit[]; readonly problems: readonly Problem[] } => {
  const { rows, problems } = readList(sheets, unitForm)
  const reader = new Reader(unitForm.sheet)
  const planned = new Map<string, PlannedUnit>()
  const departments = new Map<string, string>()
  for (const row of rows) {
    const code = reader.value(row.code, UnitCode)
    const name = reader.value(row.name, PlaceName)
    const kind = reader.oneOf(row.kind, kindsWritten)
    const scope = reader.oneOf(row.scope, scopesWritten)
    const departmentCode = reader.value(row.departmentCode, DepartmentCode)
    const departmentName = reader.value(row.departmentName, PlaceName)
    if (code === null || name === null || kind === null || scope === null || departmentCode === null || departmentName === null) continue
    if (planned.has(code)) { reader.refuse(row.code.cell, `单位代码 ${code} 前面已经有一行，请去掉一行。`); continue }
    if ((departments.get(departmentCode) ?? departmentName) !== departmentName) { reader.refuse(row.departmentName.cell, `部门 ${departmentCode} 前面叫“${departments.get(departmentCode) ?? ''}”，请写成一样的。`); continue }
    departments.set(departmentCode, departmentName)
    const before = known.get(code)
    const unit: UnitToKeep = { divisionCode, code, name, kind, scope, departmentCode, departmentName, active: before?.active ?? true }
    planned.set(code, { unit, what: before === undefined ? 'add' : sameUnit(before, unit) ? 'same' : 'change' })
  }
  if (rows.length > MOST_UNITS) reader.refuse('A1', `有 ${String(rows.length)} 行，一次最多 ${String(MOST_UNITS)} 个单位，请分几次导入。`)
  return { units: [...planned.values()], problems: [...problems, ...reader.problems] }
}

const rolesByName: ReadonlyMap<string, Role> = new Map((Object.entries(roleNames) as [Role, string][]).map(([role, name]) => [name, role])) // entries of a Record written out in full

/** The roles of a line, each towards the unit of the line or the division; null where one was not understood. */
const rolesOf = (reader: Reader, row: { readonly roles: ListCell; readonly unitCode: ListCell }, reach: Reach, divisionCode: string, unitCodes: ReadonlySet<string>): readonly PlannedRole[] | null => {
  const words = row.roles.text.split(/[、,，;；/\s]+/).filter((word) => word !== '')
  if (words.length === 0) return reader.refuse(row.roles.cell, '请填写角色。')
  const roles: PlannedRole[] = []
  for (const word of words) {
    const role = rolesByName.get(word)
    if (role === undefined) return reader.refuse(row.roles.cell, `没有“${word}”这个角色，请填 ${Object.values(roleNames).join('、')}。`)
    if (role === 'preparer' || role === 'unitHead') {
      const { text, cell } = row.unitCode
      if (text === '') return reader.refuse(cell, `“${word}”须填单位代码。`)
      if (!unitCodes.has(text)) return reader.refuse(cell, `没有代码为 ${text} 的在用单位，请核对，或先在“单位”表里填上。`)
      roles.push({ role, unitCode: text })
    } else {
      if (mayGive(reach, role, divisionCode) !== null) return reader.refuse(row.roles.cell, `“${word}”只能由${roleNames.systemAdministrator}授予。`)
      roles.push({ role, unitCode: null })
    }
  }
  return roles
}

type PersonInMaking = { readonly account: string; readonly name: string; readonly mail: string | null; readonly roles: PlannedRole[]; readonly cell: string }

const readPeople = (reader: Reader, rows: ReturnType<typeof readList<'account' | 'name' | 'mail' | 'roles' | 'unitCode'>>['rows'], reach: Reach, divisionCode: string, unitCodes: ReadonlySet<string>): readonly PersonInMaking[] => {
  const people = new Map<string, PersonInMaking>()
  for (const row of rows) {
    const account = reader.value(row.account, Account)
    const name = reader.value(row.name, PersonName)
    const mail = row.mail.text === '' ? '' : reader.value(row.mail, Mail)
    const roles = rolesOf(reader, row, reach, divisionCode, unitCodes)
    if (account === null || name === null || mail === null || roles === null) continue
    const before = people.get(account.toLowerCase())
    if (before !== undefined && before.name !== name) { reader.refuse(row.name.cell, `账号 ${account} 前面是“${before.name}”，同一账号请写同一个姓名。`); continue }
    const held = [...(before?.roles ?? []), ...roles.filter((role) => !(before?.roles ?? []).some((each) => each.role === role.role && each.unitCode === role.unitCode))]
    people.set(account.toLowerCase(), { account: before?.account ?? account, name, mail: mail === '' ? (before?.mail ?? null) : mail, roles: held, cell: before?.cell ?? row.account.cell })
  }
  if (rows.length > MOST_PEOPLE) reader.refuse('A1', `有 ${String(rows.length)} 行，一次最多 ${String(MOST_PEOPLE)} 人，请分几次导入。`)
  return [...people.values()]
}

/** What the lists of a workbook would do to a division of this person’s; nothing is written. */
export const planLists = async (db: Database, actor: Actor, reach: Reach, divisionCode: string, sheets: readonly ReadSheet[]): Promise<ListsPlan> => {
  const known = new Map((await db.places.units(actor, divisionCode)).map((unit) => [unit.code, unit]))
  const { units, problems } = planUnits(sheets, divisionCode, known)
  const inUse = new Set([...units.filter(({ unit }) => unit.active).map(({ unit }) => unit.code), ...[...known.values()].filter(({ active }) => active).map(({ code }) => code)])
  const list = readList(sheets, personForm)
  const reader = new Reader(personForm.sheet)
  const read = readPeople(reader, list.rows, reach, divisionCode, inUse)
  const taken = await db.people.namesOf(actor, read.map(({ account }) => account))
  const people = read.map(({ cell, ...person }): PlannedPerson => {
    const holder = taken.get(person.account.toLowerCase())
    if (holder !== undefined && holder !== person.name) reader.refuse(cell, `账号 ${person.account} 已经有人用，请换一个账号。`)
    return { ...person, what: holder === undefined ? 'add' : 'same' }
  })
  return { units, people, problems: [...problems, ...list.problems, ...reader.problems] }
}

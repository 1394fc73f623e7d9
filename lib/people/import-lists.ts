import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { giveLink } from '@/lib/auth/access-link'
import { database, inTransaction, type Database } from '@/lib/db/database'
import { mailIsConfigured, queueLinkMail } from '@/lib/mail/messages'
import { readListFile, type ReadSheet } from '@/lib/workbook/read-list'
import { MOST_BYTES, type Problem } from '@/lib/workbook/workbook-reading'
import { type Actor, roleNames, type RoleHeld } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { Invited } from './invite-person'
import { listTemplate } from './list-template'
import { planLists, type ListsPlan, type PlannedPerson, type PlannedRole } from './plan-list'
import { reachOf, refuse } from './reach'

export const ImportListsInput = z.object({
  divisionCode: z.string(),
  file: z.instanceof(File, { error: '没有收到文件，请重新选择' }).superRefine((file, context) => {
    if (file.size === 0) context.addIssue({ code: 'custom', message: `“${file.name}”是空的，请重新选择。` })
    if (file.size > MOST_BYTES) context.addIssue({ code: 'custom', message: `“${file.name}”超过 5 MB，不是一份名单。` })
  }),
})
export type ImportListsInput = z.output<typeof ImportListsInput>

/** A line of the preview, in words. */
export type UnitLine = { readonly code: string; readonly name: string; readonly department: string; readonly what: 'add' | 'change' | 'same' }
export type PersonLine = { readonly account: string; readonly name: string; readonly mail: string | null; readonly roles: string; readonly what: 'add' | 'same' }
export type ListsPreview = { readonly units: readonly UnitLine[]; readonly people: readonly PersonLine[]; readonly problems: readonly Problem[]; readonly mail: boolean }
export type ListsImported = { readonly units: number; readonly invited: readonly Invited[] }

const fileOf = async ({ file }: ImportListsInput): Promise<Result<readonly ReadSheet[], Refusal>> => {
  const sheets = await readListFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return sheets.ok ? sheets : refuse({ kind: 'said', sentence: sheets.error })
}

const planned = async (db: Database, actor: Actor, { divisionCode, file }: ImportListsInput, sheets: readonly ReadSheet[]): Promise<Result<ListsPlan & { readonly divisionName: string }, Refusal>> => {
  const reach = await reachOf(db, actor)
  if (!reach.ok) return reach
  const division = reach.value.divisions.get(divisionCode)
  if (division === undefined) return refuse({ kind: 'not-in-reach' })
  const plan = await planLists(db, actor, reach.value, divisionCode, sheets)
  return plan.units.length + plan.people.length + plan.problems.length === 0 ? refuse({ kind: 'list-empty', file: file.name }) : ok({ ...plan, divisionName: division.name })
}

const roleText = ({ role, unitCode }: PlannedRole, divisionName: string): string => `${roleNames[role]}（${unitCode ?? divisionName}）`

/** Reads the lists and says what they would do and what was not understood. Nothing is written. */
export const previewLists = async (actor: Actor, input: ImportListsInput): Promise<Result<ListsPreview, Refusal>> => {
  // Whose it is comes before the file is read: reading may take seconds.
  const reach = await reachOf(database(), actor)
  if (!reach.ok) return reach
  const sheets = await fileOf(input)
  if (!sheets.ok) return sheets
  const plan = await planned(database(), actor, input, sheets.value)
  if (!plan.ok) return plan
  const { units, people, problems, divisionName } = plan.value
  return ok({
    units: units.map(({ unit, what }) => ({ code: unit.code, name: unit.name, department: `${unit.departmentCode} ${unit.departmentName}`, what })),
    people: people.map(({ roles, ...person }) => ({ ...person, roles: roles.map((role) => roleText(role, divisionName)).join('、') })),
    problems,
    mail: mailIsConfigured(),
  })
}

const invite = async (db: Database, actor: Actor, divisionCode: string, divisionName: string, { account, name, mail, roles }: PlannedPerson, at: Date): Promise<Invited> => {
  const held: RoleHeld[] = []
  for (const { role, unitCode } of roles) {
    if (role !== 'preparer' && role !== 'unitHead') { held.push({ role, divisionCode }); continue }
    const unitId = unitCode === null ? null : await db.places.unitId(divisionCode, unitCode)
    if (unitId === null) throw new Error(`no unit ${unitCode ?? ''} that the plan was made with`)
    held.push({ role, unitId })
  }
  const userId = await db.people.add({ account, name, mail, roles: held })
  const link = await giveLink(db, userId, 'invitation', actor, at)
  const mailed = await queueLinkMail(db, { purpose: 'invitation', address: mail, name, account, by: actor.name, link }, at)
  await db.administrationEvents.record({ divisionCode, kind: 'invite', subject: `${name}（${account}）`, note: roles.map((role) => roleText(role, divisionName)).join('、') }, actor, at)
  return { ...link, name, account, mailed }
}

/** Takes the lists, all of them or nothing. The same file twice changes nothing the second time. */
export const importLists = async (actor: Actor, input: ImportListsInput, at = new Date()): Promise<Result<ListsImported, Refusal>> => {
  const reach = await reachOf(database(), actor)
  if (!reach.ok) return reach
  const sheets = await fileOf(input)
  if (!sheets.ok) return sheets
  return inTransaction(async (db): Promise<Result<ListsImported, Refusal>> => {
    const plan = await planned(db, actor, input, sheets.value)
    if (!plan.ok) return plan
    const { units, people, problems: [problem, ...others], divisionName } = plan.value
    if (problem !== undefined) return refuse({ kind: 'list-refused', ...problem, others: others.length })
    const { divisionCode } = input
    const moved = units.filter(({ what }) => what !== 'same')
    for (const { unit } of moved) await db.places.keepUnit(unit)
    const invited: Invited[] = []
    for (const person of people) if (person.what === 'add') invited.push(await invite(db, actor, divisionCode, divisionName, person, at))
    if (moved.length + invited.length > 0) await db.administrationEvents.record({ divisionCode, kind: 'import', subject: input.file.name, note: `单位 ${String(moved.length)} 个，人员 ${String(invited.length)} 人` }, actor, at)
    return ok({ units: moved.length, invited })
  })
}

/** 单位和人员名单.xlsx, to be filled in; for whoever may import it. */
export const listTemplateFile = async (actor: Actor, now = new Date()): Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }, Refusal>> => {
  const reach = await reachOf(database(), actor)
  if (!reach.ok) return reach
  return ok({ bytes: await listTemplate(Math.floor(now.getTime() / 1000)), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: '单位和人员名单.xlsx' })
}

import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { Mail, PersonName } from './contact'
import { divisionOf, mayGive, reachOf, refuse, subjectOf } from './reach'
import { rolesInReach, WantedRole } from './wanted-roles'

/** `roles`: all that the person is to hold within the administrator’s reach; those held elsewhere stay as they are. */
export const ChangePersonInput = z.object({ userId: z.string(), name: PersonName, mail: Mail, roles: z.array(WantedRole).max(50, { error: '一个人最多 50 个角色' }) })
export type ChangePersonInput = z.output<typeof ChangePersonInput>

/** 改姓名、邮箱和角色. Everybody is left with a role; nobody changes their own. */
export const changePerson = (actor: Actor, { userId, name, mail, roles: wanted }: ChangePersonInput, at = new Date()): Promise<Result<null, Refusal>> =>
  inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    const person = await db.people.lockedKeptBy(actor, userId, at)
    if (person === null) return refuse({ kind: 'not-in-reach' })
    if (person.userId === actor.userId) return refuse({ kind: 'yourself' })
    const roles = await rolesInReach(db, actor, reach.value, wanted)
    if (!roles.ok) return roles
    const [elsewhere, here] = [person.roles.filter(({ divisionCode }) => !reach.value.divisions.has(divisionCode)), person.roles.filter(({ divisionCode }) => reach.value.divisions.has(divisionCode))]
    const taken = here.find(({ held, divisionCode }) => mayGive(reach.value, held.role, divisionCode) !== null)
    if (taken !== undefined) return refuse({ kind: 'not-yours-to-give', role: taken.held.role })
    if (roles.value.length + elsewhere.length === 0) return refuse({ kind: 'no-role' })
    const line = { divisionCode: roles.value[0]?.divisionCode ?? divisionOf(reach.value, person), subject: subjectOf(person) }
    // Name and address belong to whoever keeps the whole account.
    if (elsewhere.length === 0 && (name !== person.name || mail !== person.mail)) {
      await db.people.describe(userId, { name, mail })
      await db.administrationEvents.record({ ...line, kind: 'changeDetails', note: name === person.name ? '改邮箱' : `姓名改为${name}` }, actor, at)
    }
    const words = roles.value.map((each) => each.words).join('、')
    const same = here.length === roles.value.length && roles.value.every(({ held }) => here.some((each) => JSON.stringify(each.held) === JSON.stringify(held)))
    if (!same) {
      await db.people.setRoles(userId, [...reach.value.divisions.keys()], roles.value.map(({ held }) => held))
      await db.administrationEvents.record({ ...line, kind: 'changeRoles', note: words === '' ? '收回全部角色' : words }, actor, at)
    }
    return ok(null)
  })

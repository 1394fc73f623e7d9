import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { giveLink, type GivenLink } from '@/lib/auth/access-link'
import { inTransaction } from '@/lib/db/database'
import { queueLinkMail } from '@/lib/mail/messages'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { Account, Mail, PersonName } from './contact'
import { reachOf, refuse } from './reach'
import { rolesInReach, WantedRoles } from './wanted-roles'

export const InvitePersonInput = z.object({ account: Account, name: PersonName, mail: Mail, roles: WantedRoles })
export type InvitePersonInput = z.output<typeof InvitePersonInput>

/** `mailed`: the link was also put in the queue of e-mails. */
export type Invited = GivenLink & { readonly name: string; readonly account: string; readonly mailed: boolean }

/** 邀请人员: an account with its roles and no password; the one-time link in the answer sets it. */
export const invitePerson = (actor: Actor, { account, name, mail, roles: wanted }: InvitePersonInput, at = new Date()): Promise<Result<Invited, Refusal>> =>
  inTransaction(async (db): Promise<Result<Invited, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    const roles = await rolesInReach(db, actor, reach.value, wanted)
    if (!roles.ok) return roles
    if ((await db.people.accountsAmong([account])).size > 0) return refuse({ kind: 'account-taken', account })
    const userId = await db.people.add({ account, name, mail, roles: roles.value.map(({ held }) => held) })
    const link = await giveLink(db, userId, 'invitation', actor, at)
    const mailed = await queueLinkMail(db, { purpose: 'invitation', address: mail, name, account, by: actor.name, link }, at)
    await db.administrationEvents.record({ divisionCode: roles.value[0]?.divisionCode ?? '', kind: 'invite', subject: `${name}（${account}）`, note: roles.value.map(({ words }) => words).join('、') }, actor, at)
    return ok({ ...link, name, account, mailed })
  })

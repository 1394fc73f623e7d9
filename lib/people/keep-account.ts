import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { giveLink } from '@/lib/auth/access-link'
import { attemptName, codeAttempts } from '@/lib/auth/attempts'
import { inTransaction, type Database } from '@/lib/db/database'
import type { AdministrationKind } from '@/lib/db/administration-events'
import type { PersonRow } from '@/lib/db/people'
import { queueLinkMail } from '@/lib/mail/messages'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import type { Invited } from './invite-person'
import { divisionOf, mayKeepWhole, reachOf, refuse, subjectOf } from './reach'

export const PersonInput = z.object({ userId: z.string() })
export type PersonInput = z.output<typeof PersonInput>

type Doing<T> = { readonly kind: AdministrationKind | ((person: PersonRow) => AdministrationKind); readonly whileStopped?: boolean; /** Nothing is left to do: it is as asked. */ readonly settled?: (person: PersonRow) => T | undefined; readonly work: (db: Database, person: PersonRow) => Promise<T> }

/** What is done to an account as a whole: find whom this person keeps, may they, do it, record. */
const withAccount = <T>(actor: Actor, { userId }: PersonInput, at: Date, { kind, whileStopped = false, settled, work }: Doing<T>): Promise<Result<T, Refusal>> =>
  inTransaction(async (db): Promise<Result<T, Refusal>> => {
    const reach = await reachOf(db, actor)
    if (!reach.ok) return reach
    const person = await db.people.lockedKeptBy(actor, userId, at)
    if (person === null) return refuse({ kind: 'not-in-reach' })
    const refused = mayKeepWhole(reach.value, actor, person)
    if (refused !== null) return refuse(refused)
    const done = settled?.(person)
    if (done !== undefined) return ok(done)
    if (person.standing === 'disabled' && !whileStopped) return refuse({ kind: 'account-stopped', name: person.name })
    const value = await work(db, person)
    await db.administrationEvents.record({ divisionCode: divisionOf(reach.value, person), kind: typeof kind === 'function' ? kind(person) : kind, subject: subjectOf(person), note: null }, actor, at)
    return ok(value)
  })

/** 停用账号: sessions and open links end now. */
export const stopAccount = (actor: Actor, input: PersonInput, at = new Date()): Promise<Result<null, Refusal>> =>
  withAccount(actor, input, at, {
    kind: 'disable',
    settled: ({ standing }) => (standing === 'disabled' ? null : undefined),
    work: async (db, { userId }) => {
      await db.users.disable(userId, at)
      await db.accessLinks.endAll(userId, at)
      return null
    },
  })

/** 恢复账号: with the password and the roles it had. */
export const resumeAccount = (actor: Actor, input: PersonInput, at = new Date()): Promise<Result<null, Refusal>> =>
  withAccount(actor, input, at, { kind: 'enable', whileStopped: true, settled: ({ standing }) => (standing === 'disabled' ? undefined : null), work: async (db, { userId }) => { await db.people.enable(userId); return null } })

/** 解除锁定: after too many wrong passwords or codes, before the lock ends by itself. */
export const unlockAccount = (actor: Actor, input: PersonInput, at = new Date()): Promise<Result<null, Refusal>> =>
  withAccount(actor, input, at, {
    kind: 'unlock',
    work: async (db, { userId, account }) => {
      for (const name of [attemptName(account), codeAttempts(userId)]) await db.users.forgetFailures(name, new Date(0))
      await db.secondFactors.unlock(userId)
      return null
    },
  })

/** 清除两步验证: for who lost their phone and their spare codes; sessions end. */
export const clearSecondFactor = (actor: Actor, input: PersonInput, at = new Date()): Promise<Result<null, Refusal>> =>
  withAccount(actor, input, at, {
    kind: 'clearFactor',
    work: async (db, { userId }) => {
      await db.secondFactors.clear(userId)
      await db.sessions.endAll(userId)
      return null
    },
  })

/** 重发邀请，或重设登录: the password of before and every session end now, and the link in the answer sets a new one. */
export const recoverAccount = async (actor: Actor, input: PersonInput, at = new Date()): Promise<Result<Invited, Refusal>> =>
  withAccount(actor, input, at, {
    kind: ({ standing }) => (standing === 'invited' ? 'reinvite' : 'recover'),
    work: async (db, { userId, account, name, mail, standing }) => {
      const purpose = standing === 'invited' ? 'invitation' : 'recovery'
      await db.passwords.remove(userId, at)
      await db.sessions.endAll(userId)
      await db.users.forgetFailures(attemptName(account), new Date(0))
      const link = await giveLink(db, userId, purpose, actor, at)
      return { ...link, name, account, mailed: await queueLinkMail(db, { purpose, address: mail, name, account, by: actor.name, link }, at) }
    },
  })

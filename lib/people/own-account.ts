import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { currentVisitor } from '@/lib/auth/actor'
import { countAttempt, forgetAttempts } from '@/lib/auth/attempts'
import { deviceWords } from '@/lib/auth/device-words'
import { passwordMatches } from '@/lib/auth/password'
import { passwordRule } from '@/lib/auth/password-policy'
import { removeFactor } from '@/lib/auth/second-factor'
import { setPassword } from '@/lib/auth/set-password'
import { signInSentence } from '@/lib/auth/sign-in'
import { database, inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { refuse } from './reach'

/** A place where this person is signed in, in words; times are ISO 8601. */
export type OwnSession = { readonly id: string; readonly device: string; readonly since: string; readonly seenAt: string; readonly current: boolean }

export type OwnAccount = {
  readonly mail: string | null
  readonly hasPassword: boolean
  readonly passwordRule: string
  readonly hasFactor: boolean
  readonly factorRequired: boolean
  /** This one first, then the latest. */
  readonly sessions: readonly OwnSession[]
}

/** What a person sees of their own account. */
export const ownAccount = async (actor: Actor, now = new Date()): Promise<OwnAccount> => {
  const db = database()
  const visitor = await currentVisitor()
  const sessions = await db.sessions.of(actor.userId, now)
  const [mail] = await db.people.mailsOf([actor.userId])
  return {
    mail: mail ?? null,
    hasPassword: (await db.passwords.hashOf(actor.userId)) !== null,
    passwordRule,
    hasFactor: visitor?.hasFactor === true,
    factorRequired: visitor?.factorRequired === true,
    sessions: sessions
      .map(({ id, userAgent, since, seenAt }) => ({ id, device: deviceWords(userAgent), since, seenAt, current: id === visitor?.sessionId }))
      .toSorted((left, right) => Number(right.current) - Number(left.current)),
  }
}

const said = (sentence: string) => refuse({ kind: 'said', sentence })

export const ChangePasswordInput = z
  .object({ current: z.string().min(1, { error: '请填写现在的密码' }).max(300), password: z.string().min(1, { error: '请填写新密码' }).max(300), again: z.string().max(300) })
  .refine(({ password, again }) => password === again, { error: '两次填写的新密码不一样，请重新填写。', path: ['again'] })
export type ChangePasswordInput = z.output<typeof ChangePasswordInput>

/** 改密码: the present one is asked for, and guesses at it are counted as at sign-in; every other session ends. Answers how many. */
export const changePassword = async (actor: Actor, { current, password }: ChangePasswordInput, at = new Date()): Promise<Result<number, Refusal>> => {
  const attempt = await countAttempt(actor.account, at)
  if (!attempt.allowed) return said(signInSentence({ kind: 'locked', minutes: Math.max(1, attempt.lockedMinutes) }))
  const hash = await database().passwords.hashOf(actor.userId)
  if (hash === null || !(await passwordMatches(hash, current))) return said('现在的密码不对，请重新输入。')
  await forgetAttempts(actor.account, at)
  const visitor = await currentVisitor()
  return inTransaction(async (db): Promise<Result<number, Refusal>> => {
    const set = await setPassword(db, actor, password, at)
    if (!set.ok) return refuse(set.error)
    const divisionCode = await db.people.homeOf(actor.userId)
    if (divisionCode !== null) await db.administrationEvents.record({ divisionCode, kind: 'changePassword', subject: `${actor.name}（${actor.account}）`, note: null }, actor, at)
    return ok(await db.sessions.endOthers(actor.userId, visitor?.sessionId ?? ''))
  })
}

export const EndSessionInput = z.object({ sessionId: z.string() })
export type EndSessionInput = z.output<typeof EndSessionInput>

/** Signs one of this person's devices out; one that is signed out already is no matter. */
export const endSession = async (actor: Actor, { sessionId }: EndSessionInput): Promise<Result<null, Refusal>> => {
  await database().sessions.end(actor.userId, sessionId)
  return ok(null)
}

export const EndOtherSessionsInput = z.object({})

/** Signs every device out but this one. Answers how many. */
export const endOtherSessions = async (actor: Actor): Promise<Result<number, Refusal>> => {
  const visitor = await currentVisitor()
  return ok(await database().sessions.endOthers(actor.userId, visitor?.sessionId ?? ''))
}

export const RemoveFactorInput = z.object({ password: z.string().min(1, { error: '请填写密码' }).max(300) })
export type RemoveFactorInput = z.output<typeof RemoveFactorInput>

/** 停用两步验证，或换一个验证器. */
export const removeOwnFactor = async (_actor: Actor, { password }: RemoveFactorInput): Promise<Result<null, Refusal>> => {
  const removed = await removeFactor(password)
  return removed.ok ? ok(null) : said(removed.error)
}

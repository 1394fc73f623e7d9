import 'server-only'
import { database } from '@/lib/db/database'

/** Wrong passwords an account may have in a row, and for how long it is shut after them. */
export const ATTEMPT_LIMIT = 5
export const LOCK_MINUTES = 15

const MINUTE = 60_000

/** The name attempts are counted under: sign-in does not tell capitals apart, and what no database keeps is in no account. */
export const attemptName = (account: string): string => account.replace(/\0|\p{Cs}/gu, '').trim().toLowerCase().slice(0, 60)

/** The name under which wrong codes of a person who is half signed in are counted; no account has a space in it. */
export const codeAttempts = (userId: string): string => `code ${userId}`

export type Attempt = { readonly allowed: boolean; readonly remaining: number; readonly lockedMinutes: number }

const minutesUntil = (until: Date | null, now: Date): number => (until === null ? 0 : Math.max(0, Math.ceil((until.getTime() - now.getTime()) / MINUTE)))

/** Counts an attempt before its password is looked at. */
export const countAttempt = async (account: string, now: Date): Promise<Attempt> => {
  const { attempts, lockedUntil } = await database().users.countAttempt(attemptName(account), now, {
    limit: ATTEMPT_LIMIT,
    since: new Date(now.getTime() - LOCK_MINUTES * MINUTE),
    lockUntil: new Date(now.getTime() + LOCK_MINUTES * MINUTE),
  })
  return { allowed: attempts <= ATTEMPT_LIMIT, remaining: Math.max(0, ATTEMPT_LIMIT - attempts), lockedMinutes: minutesUntil(lockedUntil, now) }
}

/** How the account stands after attempts that were counted. */
export const attemptsLeft = async (account: string, now: Date): Promise<Attempt> => {
  const row = await database().users.failures(attemptName(account))
  const attempts = row?.failures ?? 0
  return { allowed: attempts < ATTEMPT_LIMIT, remaining: Math.max(0, ATTEMPT_LIMIT - attempts), lockedMinutes: minutesUntil(row?.lockedUntil ?? null, now) }
}

/** A right password wipes the account's slate; stale lines of other accounts and sessions that ran out go with it. */
export const forgetAttempts = async (account: string, now: Date): Promise<void> => {
  const { users } = database()
  await users.forgetFailures(attemptName(account), new Date(now.getTime() - 24 * 60 * MINUTE))
  await users.endExpiredSessions(now)
}

import 'server-only'
import { cache } from 'react'
import { headers } from 'next/headers'
import { database } from '@/lib/db/database'
import type { UserRow } from '@/lib/db/users'
import { env } from '@/lib/env'
import type { Actor } from '@/lib/workflow/actor'
import { sessionCookieName } from './cookies'
import { signedCookie } from './secrets'

export type { Actor } from '@/lib/workflow/actor'

const actorOf = ({ userId, name, account, roles, disabled }: UserRow): Actor | null => {
  if (disabled) return null
  const person = { userId, name, account, roles }
  // The one place where an Actor is made: the brand has no value of its own.
  return person as Actor
}

/**
 * The person of an id, without asking whether they signed in: for what runs without a session (seed, tests).
 * Whoever calls this vouches for the id; pages and actions call `currentActor`.
 */
export const unsafeActorOf = async (userId: string): Promise<Actor | null> => {
  const user = await database().users.byId(userId)
  return user === null ? null : actorOf(user)
}

/**
 * Who carries a session. `step`: what is still missing before they are somebody who may do anything: a code of their
 * second factor, or the second factor itself where their bureau requires one; null where nothing is.
 */
export type Visitor = { readonly userId: string; readonly sessionId: string; readonly account: string; readonly name: string; readonly step: 'code' | 'setup' | null; readonly hasFactor: boolean; readonly factorRequired: boolean }

type Session = { readonly visitor: Visitor; readonly person: UserRow }

const MINUTE_MS = 60_000
/** A session is marked as seen at most this often. */
const SEEN_EVERY_MS = 2 * MINUTE_MS

/**
 * Read by us and not by the sign-in library, which begins and ends sessions: it asks the database three times where once is
 * enough, and every save begins with it.
 */
const sessionIn = async (asked: Headers, by: 'person' | 'page' = 'person'): Promise<Session | null> => {
  const token = signedCookie(asked, sessionCookieName())
  if (token === null) return null
  const now = new Date()
  const standing = await database().sessions.standing(token, now)
  if (standing === null) return null
  const { sessionId, signedInAs, person, enabled, required, given, seenAt } = standing
  const idle = now.getTime() - seenAt.getTime()
  if (idle > env.idleMinutes * MINUTE_MS) {
    await database().sessions.end(person.userId, sessionId)
    return null
  }
  if (by === 'person' && idle > SEEN_EVERY_MS) await database().sessions.seen(sessionId, now)
  const step = enabled ? (given ? null : 'code') : required ? 'setup' : null
  return { visitor: { userId: person.userId, sessionId, account: signedInAs, name: person.name, step, hasFactor: enabled, factorRequired: required }, person }
}

const currentSession = cache(async (): Promise<Session | null> => {
  // First, so that a build meets the request that it does not have, and not a configuration that it does not need.
  const asked = await headers()
  return sessionIn(asked)
})

/** The session of this request, finished or not; null where there is none. Asked once a request. */
export const currentVisitor = async (): Promise<Visitor | null> => (await currentSession())?.visitor ?? null

const actorWith = (session: Session | null): Actor | null => (session === null || session.visitor.step !== null ? null : actorOf(session.person))

/** Who is asking: from the session cookie of this request; null where nobody signed in, or not to the end. Roles are read anew each time. */
export const currentActor: () => Promise<Actor | null> = cache(async () => actorWith(await currentSession()))

/** The same of a request that is answered before Next hears of it (`front.ts`). */
export const actorIn = async (asked: Headers): Promise<Actor | null> => actorWith(await sessionIn(asked))

/** The same of what a page asks by itself while nobody may sit before it: it keeps no session alive. */
export const actorLooking = async (): Promise<Actor | null> => actorWith(await sessionIn(await headers(), 'page'))

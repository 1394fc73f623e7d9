import 'server-only'
import { cache } from 'react'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import { askedHeaders } from './asked-headers'
import { auth } from './auth'

export type { Actor } from '@/lib/workflow/actor'

/**
 * The person of an id, without asking whether they signed in: for what runs without a session (seed, tests).
 * Whoever calls this vouches for the id; pages and actions call `currentActor`.
 */
export const unsafeActorOf = async (userId: string): Promise<Actor | null> => {
  const user = await database().users.byId(userId)
  if (user === null || user.disabled) return null
  const { name, account, roles } = user
  const person = { userId, name, account, roles }
  // The one place where an Actor is made: the brand has no value of its own.
  return person as Actor
}

/**
 * Who carries a session. `step`: what is still missing before they are somebody who may do anything: a code of their
 * second factor, or the second factor itself where their bureau requires one; null where nothing is.
 */
export type Visitor = { readonly userId: string; readonly sessionId: string; readonly account: string; readonly name: string; readonly step: 'code' | 'setup' | null; readonly hasFactor: boolean; readonly factorRequired: boolean }

/** A session is marked as seen at most this often. */
const SEEN_EVERY_MS = 2 * 60_000

/** The session of this request, finished or not; null where there is none. Asked once a request. */
export const currentVisitor: () => Promise<Visitor | null> = cache(async () => {
  // First, so that a build meets the request that it does not have, and not a configuration that it does not need.
  const asked = await askedHeaders()
  const held = await auth().api.getSession({ headers: asked })
  if (held === null) return null
  const factor = await database().sessions.factor(held.session.id)
  if (factor === null) return null
  const now = new Date()
  if (factor.seenAt === null || now.getTime() - factor.seenAt.getTime() > SEEN_EVERY_MS) await database().sessions.seen(held.session.id, now)
  const { enabled, required, given } = factor
  const step = enabled ? (given ? null : 'code') : required ? 'setup' : null
  return { userId: held.user.id, sessionId: held.session.id, account: held.user.displayUsername ?? held.user.username ?? '', name: held.user.name, step, hasFactor: enabled, factorRequired: required }
})

/** Who is asking: from the session cookie of this request; null where nobody signed in, or not to the end. Roles are read anew each time. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const visitor = await currentVisitor()
  return visitor === null || visitor.step !== null ? null : unsafeActorOf(visitor.userId)
})

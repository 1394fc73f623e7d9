import 'server-only'
import { cache } from 'react'
import { headers } from 'next/headers'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
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

/** Who is asking: from the session cookie of this request; null where nobody signed in. Roles are read anew each time. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  // First, so that a build meets the request that it does not have, and not a configuration that it does not need.
  const asked = await headers()
  const session = await auth().api.getSession({ headers: asked })
  return session === null ? null : unsafeActorOf(session.user.id)
})

import 'server-only'
import type { Result } from '@/lib/result'
import { type Client, prismaClient } from './client'
import { commentsOver } from './comments'
import { disclosuresOver } from './disclosures'
import { eventsOver } from './events'
import { explanationsOver } from './explanations'
import { factsOver } from './facts'
import { photographsOver } from './photographs'
import { unitsOver } from './units'
import { usersOver } from './users'

const databaseOver = (client: Client) => ({
  units: unitsOver(client),
  users: usersOver(client),
  disclosures: disclosuresOver(client),
  facts: factsOver(client),
  explanations: explanationsOver(client),
  comments: commentsOver(client),
  events: eventsOver(client),
  photographs: photographsOver(client),
})

/** One repository per aggregate. Everything that goes in and comes out is a value of the domain. */
export type Database = ReturnType<typeof databaseOver>

/** The database outside a transaction: for reading, and for writes that are one statement. */
export const database = (): Database => databaseOver(prismaClient())

const ATTEMPTS = 4
const LONGEST_MS = 60_000

/** Carries a refusal out of a transaction, so that whatever was written before it is rolled back. */
class RolledBack<E> extends Error {
  constructor(readonly refusal: E) {
    super('rolled back')
  }
}

const CONFLICTS = new Set(['P2034', '40001', '40P01'])

/**
 * Two transactions met. Prisma says so as P2034 while a statement runs, but a failure at COMMIT arrives as the
 * adapter's bare error, whose cause carries the SQLSTATE (40001 serialization failure, 40P01 deadlock).
 */
const isConflict = (error: unknown): boolean => {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('code' in at && typeof at.code === 'string' && CONFLICTS.has(at.code)) return true
    if ('originalCode' in at && typeof at.originalCode === 'string' && CONFLICTS.has(at.originalCode)) return true
    if ('kind' in at && at.kind === 'TransactionWriteConflict') return true
  }
  return false
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `work` in one transaction: a refusal or an error undoes all of it; a conflict with another is tried again. */
export const inTransaction = async <T, E>(work: (db: Database) => Promise<Result<T, E>>): Promise<Result<T, E>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prismaClient().$transaction(
        async (client) => {
          const outcome = await work(databaseOver(client))
          if (!outcome.ok) throw new RolledBack(outcome.error)
          return outcome
        },
        { maxWait: LONGEST_MS, timeout: LONGEST_MS },
      )
    } catch (error) {
      // The only RolledBack that can arrive here is the one thrown above, so its refusal is an E.
      if (error instanceof RolledBack) return { ok: false, error: (error as RolledBack<E>).refusal }
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error
      await wait(20 * attempt * attempt)
    }
  }
}

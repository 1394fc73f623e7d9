import 'server-only'
import type { Result } from '@/lib/result'
import { type Client, prismaClient, publicClient } from './client'
import { accessLinksOver } from './access-links'
import { administrationEventsOver } from './administration-events'
import { bundlesOver } from './bundles'
import { choicesOver } from './choices'
import { commentsOver } from './comments'
import { directoryOver } from './directory'
import { disclosuresOver } from './disclosures'
import { eventsOver } from './events'
import { explanationsOver } from './explanations'
import { factsOver } from './facts'
import { inboxOver } from './inbox'
import { mailsOver } from './mails'
import { passwordsOver } from './passwords'
import { peopleOver } from './people'
import { photographsOver } from './photographs'
import { placesOver } from './places'
import { presencesOver } from './presences'
import { queuesOver } from './queues'
import { savedViewsOver } from './saved-views'
import { seasonsOver } from './seasons'
import { secondFactorsOver } from './second-factors'
import { sessionsOver } from './sessions'
import { talliesOver } from './tallies'
import { unitsOver } from './units'
import { unlocksOver } from './unlocks'
import { usersOver } from './users'
import { verdictsOver } from './verdicts'
import { withholdingsOver } from './withholdings'

const databaseOver = (client: Client) => ({
  units: unitsOver(client),
  users: usersOver(client),
  disclosures: disclosuresOver(client),
  facts: factsOver(client),
  explanations: explanationsOver(client),
  comments: commentsOver(client),
  events: eventsOver(client),
  photographs: photographsOver(client),
  directory: directoryOver(client),
  presences: presencesOver(client),
  queues: queuesOver(client),
  verdicts: verdictsOver(client),
  withholdings: withholdingsOver(client),
  choices: choicesOver(client),
  seasons: seasonsOver(client),
  tallies: talliesOver(client),
  inbox: inboxOver(client),
  savedViews: savedViewsOver(client),
  accessLinks: accessLinksOver(client),
  administrationEvents: administrationEventsOver(client),
  bundles: bundlesOver(client),
  mails: mailsOver(client),
  passwords: passwordsOver(client),
  people: peopleOver(client),
  places: placesOver(client),
  secondFactors: secondFactorsOver(client),
  sessions: sessionsOver(client),
  unlocks: unlocksOver(client),
})

/** One repository per aggregate. Everything that goes in and comes out is a value of the domain. */
export type Database = ReturnType<typeof databaseOver>

/** The database outside a transaction: for reading, and for writes that are one statement. */
export const database = (): Database => databaseOver(prismaClient())

/** What is public, as a role reads it that sees nothing else. */
export const publicDatabase = (): Pick<Database, 'photographs' | 'directory'> => databaseOver(publicClient())

const ATTEMPTS = 4
const LONGEST_MS = 60_000

/** Carries a refusal out of a transaction, so that whatever was written before it is rolled back. */
class RolledBack<E> extends Error {
  constructor(readonly refusal: E) {
    super('rolled back')
  }
}

const CONFLICTS: ReadonlySet<unknown> = new Set(['P2034', '40001', '40P01', 'TransactionWriteConflict'])

/**
 * Two transactions met: a serialization failure (40001) or a deadlock (40P01). Prisma says so as P2034 while a statement
 * runs; a failure at COMMIT arrives as the adapter's bare error; that of a raw query as P2010 with the adapter's error
 * inside `meta`. So the code is looked for wherever an error keeps another.
 */
const isConflict = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { code, kind, originalCode, cause, meta, driverAdapterError }: Partial<Record<string, unknown>> = { ...error, cause: Reflect.get(error, 'cause') }
  return [code, kind, originalCode].some((each) => CONFLICTS.has(each)) || [cause, meta, driverAdapterError].some(isConflict)
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

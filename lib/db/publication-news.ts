import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'

export type Listener = {
  /** The line to the database is open: from here on every change is heard. */
  readonly onOpen: () => void
  /** Whose publications changed; empty where names, places or seasons did, of anybody. */
  readonly onChange: (unitId: string) => void
  /** The line is broken: until it is open again changes go unheard. */
  readonly onLost: () => void
}

export type News = {
  readonly stop: () => Promise<void>
  /**
   * Whether everything committed until now has been heard. The database tells a line what it missed before it answers the
   * line's next question, so one question is enough; false while the line is broken.
   */
  readonly caughtUp: () => Promise<boolean>
}

/** Asks a line whether it lives, one question after the other; whoever comes while one is under way shares the next. */
const questions = (client: pg.Client): (() => Promise<unknown>) => {
  let under: Promise<unknown> = Promise.resolve()
  let next: Promise<unknown> | null = null
  return () => (next ??= under.then(() => {
    next = null
    const answer = client.query('SELECT 1')
    under = answer.catch(() => undefined)
    return answer
  }))
}

const AGAIN_MS = 1_000
const BEAT_MS = 5_000

/**
 * Hears of every publication, correction and withdrawal as it is committed, whichever server did it (`tell_of_publication`).
 * A line that breaks is opened again; a beat every few seconds finds one that died in silence.
 */
export const listenToPublications = ({ onOpen, onChange, onLost }: Listener): News => {
  let line: pg.Client | null = null
  let ask: (() => Promise<unknown>) | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const later = (what: () => void, ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(what, ms)
    timer.unref()
  }
  const lost = (client: pg.Client): void => {
    if (client !== line || stopped) return
    line = null
    ask = null
    onLost()
    client.end().catch(() => undefined)
    later(open, AGAIN_MS)
  }
  const beat = (client: pg.Client, alive: () => Promise<unknown>): void => {
    later(() => { alive().then(() => { if (client === line) beat(client, alive) }, () => { lost(client) }) }, BEAT_MS)
  }
  const open = (): void => {
    const client = new pg.Client({ connectionString: env.databaseUrl, keepAlive: true, query_timeout: BEAT_MS, connectionTimeoutMillis: BEAT_MS })
    line = client
    client.on('error', () => { lost(client) })
    client.on('end', () => { lost(client) })
    client.on('notification', ({ payload }) => { if (client === line) onChange(payload ?? '') })
    client.connect().then(() => client.query('LISTEN publications')).then(() => {
      if (client !== line) return
      ask = questions(client)
      onOpen()
      beat(client, ask)
    }, () => { lost(client) })
  }
  open()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await line?.end()
    },
    caughtUp: async () => {
      const client = line
      if (client === null || ask === null) return false
      return ask().then(() => client === line, () => {
        lost(client)
        return false
      })
    },
  }
}

import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env'

export type Listener = {
  /** The line to the database is open: from here on every change is heard. */
  readonly onOpen: () => void
  readonly onChange: (unitId: string) => void
  /** The line is broken: until it is open again changes go unheard. */
  readonly onLost: () => void
}

const AGAIN_MS = 1_000
const BEAT_MS = 5_000

/**
 * Hears of every publication, correction and withdrawal as it is committed, whichever server did it (`tell_of_publication`).
 * A line that breaks is opened again; a beat every few seconds finds one that died in silence. Answers how to stop.
 */
export const listenToPublications = ({ onOpen, onChange, onLost }: Listener): (() => Promise<void>) => {
  let line: pg.Client | null = null
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
    onLost()
    client.end().catch(() => undefined)
    later(open, AGAIN_MS)
  }
  const beat = (client: pg.Client): void => {
    later(() => { client.query('SELECT 1').then(() => { if (client === line) beat(client) }, () => { lost(client) }) }, BEAT_MS)
  }
  const open = (): void => {
    const client = new pg.Client({ connectionString: env.databaseUrl, keepAlive: true, query_timeout: BEAT_MS, connectionTimeoutMillis: BEAT_MS })
    line = client
    client.on('error', () => { lost(client) })
    client.on('end', () => { lost(client) })
    client.on('notification', ({ payload }) => { if (client === line) onChange(payload ?? '') })
    client.connect().then(() => client.query('LISTEN publications')).then(() => {
      if (client !== line) return
      onOpen()
      beat(client)
    }, () => { lost(client) })
  }
  open()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await line?.end()
  }
}

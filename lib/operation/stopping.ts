import 'server-only'
import type { Server } from 'node:http'
import { log } from './log'
import { sharedInProcess } from './shared'
import { storyOf } from './story'

/** How long requests and jobs that have begun may still take. Whoever ends us waits longer (systemd: 90 s, Docker: set in the compose file). */
const PATIENCE_MS = 25_000
const SWEEP_MS = 100

type State = { isStopping: boolean; readonly servers: Set<Server>; readonly closers: Map<string, () => Promise<void>> }
const state = sharedInProcess<State>('stopping', () => ({ isStopping: false, servers: new Set(), closers: new Map() }))

/** Once true, nothing new is begun, and whoever asks for readiness is told no. */
export const isStopping = (): boolean => state.isStopping

/** A server that was seen to answer, to be closed at the end. */
export const servesThrough = (server: Server): void => { state.servers.add(server) }

/** What ends before the process does, such as the round that a clock is in. */
export const whenStopping = (name: string, close: () => Promise<void>): void => { state.closers.set(name, close) }

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // A line that a browser keeps open is at rest as soon as its last request is answered.
    const sweep = setInterval(() => { server.closeIdleConnections() }, SWEEP_MS)
    server.close(() => {
      clearInterval(sweep)
      resolve()
    })
  })

const inTime = (work: Promise<unknown>): Promise<'done' | 'late'> =>
  Promise.race([work.then(() => 'done' as const), new Promise<'late'>((resolve) => { setTimeout(() => { resolve('late') }, PATIENCE_MS).unref() })])

/** Ends in order: no new connection, what has begun is answered, jobs put down what they hold, then the database. */
export const stop = async (signal: string, last: () => Promise<void>): Promise<void> => {
  if (state.isStopping) return
  state.isStopping = true
  log('info', 'stopping', { signal })
  const jobs = [...state.closers].map(([name, close]) => close().catch((error: unknown) => { log('error', 'stopping.failed', { name, story: storyOf(error) }) }))
  const ended = await inTime(Promise.all([...[...state.servers].map(closed), ...jobs]))
  await last().catch(() => undefined)
  log('info', 'stopped', { ended })
  process.exit(0)
}

/** From here on SIGTERM and SIGINT end the process in order; `last` when nobody needs anything any more. */
export const stopOnSignals = (last: () => Promise<void>): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => { void stop(signal, last) })
}

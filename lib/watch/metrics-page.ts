import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { poolFigures } from '@/lib/db/client'
import { queueFigures } from '@/lib/db/condition'
import { env } from '@/lib/env'
import { gauge, metricsText } from '@/lib/operation/metrics'
import { watchProcess } from '@/lib/operation/process-figures'
import { isStopping } from '@/lib/operation/stopping'

const connections = gauge('mingsuan_database_connections', 'Connections of this server, by what they do')
const waiting = gauge('mingsuan_queue_waiting', 'What is due and not done, by queue')
const oldest = gauge('mingsuan_queue_oldest_seconds', 'How long the oldest of a queue has been due')
const answers = gauge('mingsuan_database_up', '1 while the database answers')
const stopping = gauge('mingsuan_stopping', '1 once the server was told to stop')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const mayRead = (authorization: string | null): boolean => {
  const token = env.metricsToken
  return token !== null && authorization !== null && timingSafeEqual(digest(authorization), digest(`Bearer ${token}`))
}

const readDatabase = async (): Promise<void> => {
  const { open, idle, waiting: queued } = poolFigures()
  for (const [state, value] of Object.entries({ busy: open - idle, idle, awaited: queued })) connections(value, { state })
  try {
    for (const { queue, waiting: due, oldest: age } of await queueFigures()) {
      waiting(due, { queue })
      oldest(age, { queue })
    }
    answers(1)
  } catch {
    answers(0)
  }
}

/** The metrics of this server as Prometheus reads them; null for whoever does not show the token, or where none is set. */
export const metricsPage = async (authorization: string | null): Promise<string | null> => {
  if (!mayRead(authorization)) return null
  watchProcess().read()
  stopping(isStopping() ? 1 : 0)
  await readDatabase()
  return metricsText()
}

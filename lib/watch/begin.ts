import 'server-only'
import { renewFactors } from '@/lib/auth/renew-factors'
import { closePool } from '@/lib/db/client'
import { env, serverFaults, serverWarnings } from '@/lib/env'
import { markClients } from '@/lib/limits/client-address'
import { log } from '@/lib/operation/log'
import { watchProcess } from '@/lib/operation/process-figures'
import { watchRequests } from '@/lib/operation/requests'
import { stopOnSignals } from '@/lib/operation/stopping'
import { storyOf } from '@/lib/operation/story'
import { hindrances } from './readiness'

/** Status of a process that was told wrong things: whoever starts it again must not do so without end. */
const WRONG_CONFIGURATION = 78

/** Before anybody is served: the configuration is read, requests counted, signals listened to. */
export const begin = async (): Promise<void> => {
  const faults = serverFaults()
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`)
    process.exit(WRONG_CONFIGURATION)
  }
  markClients()
  watchProcess()
  watchRequests()
  stopOnSignals(closePool)
  const because = await hindrances()
  const unwise = serverWarnings()
  if (unwise.length > 0) log('warn', 'configuration.unwise', { because: unwise })
  // Nobody waits for it: what a former secret encrypted can be read as long as that is listed.
  renewFactors().catch((error: unknown) => { log('error', 'factors.not-renewed', { story: storyOf(error) }) })
  log(because.length === 0 ? 'info' : 'warn', 'started', { node: process.version, pool: env.poolSize, store: env.objectStore === null ? 'folder' : 's3', because })
}

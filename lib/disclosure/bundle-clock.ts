import 'server-only'
import { removeBundle } from '@/lib/db/bundle-files'
import { databaseClock } from '@/lib/db/clock'
import { database } from '@/lib/db/database'
import { startClock } from '@/lib/operation/clock'
import { makeBundles } from './make-bundles'

const EVERY_MS = 3000
/** How long an archive is kept. */
const KEPT_MS = 7 * 86_400_000

/** Archives that are a week old go. */
export const expireBundles = async (now: Date): Promise<void> => {
  for (const id of await database().bundles.expire(new Date(now.getTime() - KEPT_MS))) await removeBundle(id)
}

/** Makes the bundles that wait, now and every few seconds from now on: what a server that stopped has left is gone on with. */
export const startBundleClock = (): void => {
  startClock('bundles', EVERY_MS, async () => {
    const clock = await databaseClock()
    await makeBundles(clock)
    await expireBundles(clock())
  })
}

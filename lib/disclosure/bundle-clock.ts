import 'server-only'
import { removeBundle } from '@/lib/db/bundle-files'
import { database } from '@/lib/db/database'
import { makeBundles } from './make-bundles'

const EVERY_MS = 3000
/** How long an archive is kept. */
const KEPT_MS = 7 * 86_400_000

// A development server reloads modules; without this place each reload would start another clock.
const kept: typeof globalThis & { mingsuanBundleClock?: NodeJS.Timeout } = globalThis

/** Archives that are a week old go. */
export const expireBundles = async (now: Date): Promise<void> => {
  for (const id of await database().bundles.expire(new Date(now.getTime() - KEPT_MS))) await removeBundle(id)
}

/** Makes the bundles that wait, now and every few seconds from now on: what a server that stopped has left is gone on with. */
export const startBundleClock = (): void => {
  if (kept.mingsuanBundleClock !== undefined) return
  const round = async (): Promise<void> => {
    try {
      await makeBundles()
      await expireBundles(new Date())
    } catch (error) {
      // The database may be away for a while; the next round asks again.
      process.stderr.write(`${new Date().toISOString()} bundles: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    kept.mingsuanBundleClock = setTimeout(() => { void round() }, EVERY_MS)
    kept.mingsuanBundleClock.unref()
  }
  kept.mingsuanBundleClock = setTimeout(() => { void round() }, 0)
}

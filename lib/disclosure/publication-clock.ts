import 'server-only'
import { publishDue } from './publish-due'

const EVERY_MS = 15_000

// A development server reloads modules; without this place each reload would start another clock.
const kept: typeof globalThis & { mingsuanPublicationClock?: NodeJS.Timeout } = globalThis

/** Publishes what is due, now and every few seconds from now on: once a server has started, what came due meanwhile is caught up with. */
export const startPublicationClock = (): void => {
  if (kept.mingsuanPublicationClock !== undefined) return
  const round = async (): Promise<void> => {
    try {
      await publishDue(new Date())
    } catch (error) {
      // The database may be away for a while; the next round asks again.
      process.stderr.write(`${new Date().toISOString()} scheduled publication: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    kept.mingsuanPublicationClock = setTimeout(() => { void round() }, EVERY_MS)
    kept.mingsuanPublicationClock.unref()
  }
  kept.mingsuanPublicationClock = setTimeout(() => { void round() }, 0)
}

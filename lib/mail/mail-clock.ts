import 'server-only'
import { sendDueMail } from './send-due'

const EVERY_MS = 10_000

// A development server reloads modules; without this place each reload would start another clock.
const kept: typeof globalThis & { mingsuanMailClock?: NodeJS.Timeout } = globalThis

/** Sends what waits, every few seconds from now on, apart from any request: a slow mail server keeps nobody waiting. */
export const startMailClock = (): void => {
  if (kept.mingsuanMailClock !== undefined) return
  const round = async (): Promise<void> => {
    try {
      await sendDueMail(new Date())
    } catch (error) {
      process.stderr.write(`${new Date().toISOString()} mail: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    kept.mingsuanMailClock = setTimeout(() => { void round() }, EVERY_MS)
    kept.mingsuanMailClock.unref()
  }
  kept.mingsuanMailClock = setTimeout(() => { void round() }, 0)
}

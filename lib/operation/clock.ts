import 'server-only'
import { log } from './log'
import { counter, histogram } from './metrics'
import { sharedInProcess } from './shared'
import { isStopping, whenStopping } from './stopping'
import { storyOf } from './story'

const rounds = counter('mingsuan_clock_rounds_total', 'Rounds of a clock, by how they ended')
const took = histogram('mingsuan_clock_round_seconds', 'How long a round of a clock took')

/** The last round of a clock of this server; `at` null: none has ended yet. */
export type ClockRound = { readonly clock: string; readonly everyMs: number; readonly at: Date | null; readonly failed: boolean }

// A development server reloads modules; without this place each reload would start another clock.
const started = sharedInProcess('clocks', () => new Map<string, ClockRound>())

/** The clocks of this server and how their last rounds ended. */
export const clockRounds = (): readonly ClockRound[] => [...started.values()]

/**
 * Does something every `everyMs` after the last time, from now on, apart from any request. A round that fails is logged
 * and tried again: the database may be away for a while. A server that stops waits for the round it is in.
 */
export const startClock = (name: string, everyMs: number, round: () => Promise<unknown>): void => {
  if (started.has(name)) return
  started.set(name, { clock: name, everyMs, at: null, failed: false })
  let running: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    if (isStopping()) return
    const start = performance.now()
    try {
      await round()
      rounds({ clock: name, outcome: 'done' })
      started.set(name, { clock: name, everyMs, at: new Date(), failed: false })
    } catch (error) {
      rounds({ clock: name, outcome: 'failed' })
      started.set(name, { clock: name, everyMs, at: new Date(), failed: true })
      log('error', 'clock.failed', { clock: name, story: storyOf(error) })
    }
    took((performance.now() - start) / 1000, { clock: name })
    setTimeout(begin, everyMs).unref()
  }
  const begin = (): void => { running = once() }
  setTimeout(begin, 0)
  whenStopping(`clock ${name}`, () => running)
}

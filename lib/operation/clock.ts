import 'server-only'
import { log } from './log'
import { counter, histogram } from './metrics'
import { sharedInProcess } from './shared'
import { isStopping, whenStopping } from './stopping'
import { storyOf } from './story'

const rounds = counter('mingsuan_clock_rounds_total', 'Rounds of a clock, by how they ended')
const took = histogram('mingsuan_clock_round_seconds', 'How long a round of a clock took')

// A development server reloads modules; without this place each reload would start another clock.
const started = sharedInProcess('clocks', () => new Set<string>())

/**
 * Does something every `everyMs` after the last time, from now on, apart from any request. A round that fails is logged
 * and tried again: the database may be away for a while. A server that stops waits for the round it is in.
 */
export const startClock = (name: string, everyMs: number, round: () => Promise<unknown>): void => {
  if (started.has(name)) return
  started.add(name)
  let running: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    if (isStopping()) return
    const start = performance.now()
    try {
      await round()
      rounds({ clock: name, outcome: 'done' })
    } catch (error) {
      rounds({ clock: name, outcome: 'failed' })
      log('error', 'clock.failed', { clock: name, story: storyOf(error) })
    }
    took((performance.now() - start) / 1000, { clock: name })
    setTimeout(begin, everyMs).unref()
  }
  const begin = (): void => { running = once() }
  setTimeout(begin, 0)
  whenStopping(`clock ${name}`, () => running)
}

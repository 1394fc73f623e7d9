// Work that comes at its time, whether or not what came before is done: as people do. Waiting is counted from the moment
// it was due, so that a server that stands still for a second has a second against everybody who came in it.
import { setTimeout as sleep } from 'node:timers/promises'

/** Collects how long things took and what went wrong. */
export const ledger = () => {
  const times = []
  let errors = 0
  const faults = new Map()
  return {
    done: (ms) => times.push(ms),
    failed: (why) => {
      errors += 1
      faults.set(why, (faults.get(why) ?? 0) + 1)
    },
    figures: () => {
      const sorted = times.toSorted((left, right) => left - right)
      const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
      return { count: times.length + errors, errors, p50: at(0.5), p95: at(0.95), p99: at(0.99), faults: Object.fromEntries(faults) }
    },
  }
}

/**
 * Begins `work(turn)` `perSecond` times a second, evenly, for so many seconds; answers once the last has ended.
 * A turn answers nothing where it went well, and otherwise why it did not.
 */
export const atRate = async (perSecond, seconds, book, work) => {
  const start = performance.now()
  const all = []
  const total = Math.round(perSecond * seconds)
  for (let turn = 0; turn < total; turn += 1) {
    const due = start + (turn * 1000) / perSecond
    const early = due - performance.now()
    if (early > 1) await sleep(early)
    all.push(
      work(turn).then(
        (why) => (why === undefined ? book.done(performance.now() - due) : book.failed(why)),
        (fault) => book.failed(fault.code ?? fault.message),
      ),
    )
  }
  await Promise.all(all)
}

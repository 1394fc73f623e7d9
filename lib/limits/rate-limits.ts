import 'server-only'
import { sweepRates, takeRate, type Rate } from '@/lib/db/rate-limits'
import { env } from '@/lib/env'
import { counter } from '@/lib/operation/metrics'

/** What is counted. `signIn`, `search` and `api` by the address somebody comes from, `export` and `check` by who they are. */
export type Purpose = 'signIn' | 'export' | 'check' | 'search' | 'api'

type Limit = { readonly perMinute: number; readonly burst: number }
// A whole office may come from one address: these stop a program, not people.
const limits: Readonly<Record<Purpose, Limit>> = {
  signIn: { perMinute: 60, burst: 60 },
  export: { perMinute: 30, burst: 30 },
  check: { perMinute: 20, burst: 20 },
  search: { perMinute: 120, burst: 60 },
  api: { perMinute: 300, burst: 150 },
}
const MINUTE_MS = 60_000

const rateOf = (purpose: Purpose): Rate => {
  const { perMinute, burst } = limits[purpose]
  const set = env.rates.get(purpose)
  return set === undefined ? { burst, everyMs: MINUTE_MS / perMinute } : { burst: Math.max(1, Math.ceil((burst * set) / perMinute)), everyMs: MINUTE_MS / set }
}

const turnedAway = counter('mingsuan_turned_away_total', 'Requests turned away because somebody asked too often, by what they asked for')

const MOST = 10_000
const SWEEP_MS = 60_000
/** Whoever was refused is refused until then without asking the database: a flood does not become its load. */
const refused = new Map<string, number>()
let swept = 0

const sweep = (now: number): void => {
  if (now - swept < SWEEP_MS) return
  swept = now
  for (const [key, until] of refused) if (until <= now) refused.delete(key)
  // Nobody waits for it, and what was not swept is swept the next time.
  sweepRates().catch(() => undefined)
}

/** Counts one request for something; answers after how many seconds the next is welcome, 0 where this one is. */
export const secondsToWait = async (purpose: Purpose, who: string, now = Date.now()): Promise<number> => {
  const key = `${purpose} ${who}`
  const until = refused.get(key) ?? 0
  if (until > now) {
    turnedAway({ purpose })
    return Math.ceil((until - now) / 1000)
  }
  sweep(now)
  // Where the database does not answer there is nothing to protect, and what follows says so itself.
  const waitMs = await takeRate(key, rateOf(purpose)).catch(() => 0)
  if (waitMs === 0) return 0
  turnedAway({ purpose })
  if (refused.size < MOST) refused.set(key, now + waitMs)
  return Math.ceil(waitMs / 1000)
}

/** The one sentence for whoever asks too often. */
export const waitSentence = (seconds: number): string => `操作太频繁，请 ${String(seconds)} 秒后再试。`

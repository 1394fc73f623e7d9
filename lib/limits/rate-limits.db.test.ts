import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { plainPool } from '@/lib/db/plain-pool'
import { sweepRates, takeRate } from '@/lib/db/rate-limits'
import { env } from '@/lib/env'
import { secondsToWait } from './rate-limits'

afterEach(() => { vi.unstubAllEnvs() })

/** The program as another process has it: its own pool, its own memory. */
const otherServer = async () => {
  vi.resetModules()
  const shared: typeof globalThis & { mingsuanPlainPool?: unknown } = globalThis
  const own = shared.mingsuanPlainPool
  delete shared.mingsuanPlainPool
  const [{ secondsToWait: ask }, { plainPool: pool }] = await Promise.all([import('./rate-limits'), import('@/lib/db/plain-pool')])
  const theirs = pool()
  expect(theirs).not.toBe(own)
  shared.mingsuanPlainPool = own
  return {
    ask: (...asked: Parameters<typeof ask>): Promise<number> => {
      shared.mingsuanPlainPool = theirs
      const answer = ask(...asked)
      shared.mingsuanPlainPool = own
      return answer
    },
    stop: () => theirs.end(),
  }
}

describe('a limit', () => {
  it('lets a burst through and then says for how long to wait, to that one only', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => secondsToWait('check', 'somebody')))
    expect(answers.filter((seconds) => seconds === 0)).toHaveLength(20)
    expect(answers.filter((seconds) => seconds > 0).every((seconds) => seconds <= 3)).toBe(true)
    expect(await secondsToWait('check', 'somebody else')).toBe(0)
    expect(await secondsToWait('export', 'somebody')).toBe(0)
  })

  it('is one for all servers', async () => {
    plainPool()
    const other = await otherServer()
    try {
      const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? secondsToWait : other.ask)('export', 'of two servers')))
      expect(answers.filter((seconds) => seconds === 0)).toHaveLength(30)
    } finally {
      await other.stop()
    }
  })

  it('gives room again as time goes by, and a refusal costs nothing', async () => {
    const rate = { burst: 2, everyMs: 60_000 }
    const ask = () => takeRate('slow', rate)
    expect([await ask(), await ask()]).toEqual([0, 0])
    const [first, second] = [await ask(), await ask()]
    expect(first).toBeGreaterThan(59_000)
    expect(second).toBeLessThanOrEqual(first)
    const client = new pg.Client({ connectionString: env.databaseUrl })
    await client.connect()
    await client.query("UPDATE rate_limits SET full_until = full_until - interval '1 minute' WHERE key = 'slow'")
    expect([await ask(), (await ask()) > 0]).toEqual([0, true])
    await client.query("UPDATE rate_limits SET full_until = full_until - interval '1 hour'")
    await sweepRates()
    expect((await client.query('SELECT 1 FROM rate_limits')).rowCount).toBe(0)
    await client.end()
  })

  it('is set otherwise by configuration', async () => {
    vi.stubEnv('MINGSUAN_RATES', 'search=2')
    const answers = [await secondsToWait('search', 'few'), await secondsToWait('search', 'few')]
    expect(answers[0]).toBe(0)
    expect(answers[1]).toBeGreaterThan(25)
  })
})

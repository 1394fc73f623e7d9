import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { prismaClient } from '@/lib/db/client'
import { env } from '@/lib/env'
import { metricsPage } from './metrics-page'
import { hindrances } from './readiness'

const TOKEN = 'a token of twenty-four letters and more'
afterEach(() => { vi.unstubAllEnvs() })

describe('the metrics', () => {
  it('are for whoever shows the token, and for nobody where none is set', async () => {
    expect(await metricsPage(`Bearer ${TOKEN}`)).toBeNull()
    vi.stubEnv('MINGSUAN_METRICS_TOKEN', TOKEN)
    expect([await metricsPage(null), await metricsPage('Bearer another'), await metricsPage(TOKEN)]).toEqual([null, null, null])
    expect(await metricsPage(`Bearer ${TOKEN}`)).toContain('mingsuan_database_up 1')
  })

  it('say what is due and how long it has been, and how the server is', async () => {
    vi.stubEnv('MINGSUAN_METRICS_TOKEN', TOKEN)
    await prismaClient().$executeRaw`INSERT INTO mail_messages (id, address, subject, text, queued_at, due_at) VALUES (gen_random_uuid(), 'a@example.gov.cn', '提醒', '请提交。', now(), now() - interval '90 seconds')`
    const text = (await metricsPage(`Bearer ${TOKEN}`)) ?? ''
    expect(text).toContain('mingsuan_queue_waiting{queue="mails"} 1')
    expect(text).toContain('mingsuan_queue_waiting{queue="publications"} 0')
    expect(Number(/^mingsuan_queue_oldest_seconds\{queue="mails"\} (\S+)$/m.exec(text)?.[1])).toBeGreaterThan(89)
    for (const name of ['process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds', 'mingsuan_database_connections{state="busy"}', 'mingsuan_stopping']) expect(text).toMatch(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} \\S+$`, 'm'))
    expect(text).not.toContain('example.gov.cn')
  })
})

describe('a server', () => {
  it('is ready, and says why where it is not', async () => {
    mkdirSync(env.dataFolder, { recursive: true })
    expect(await hindrances()).toEqual([])
    await prismaClient().$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`
    expect(await hindrances()).toEqual(['database-behind'])
    await prismaClient().$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`
    vi.stubEnv('MINGSUAN_DATA', path.join(import.meta.filename, 'no-folder'))
    expect(await hindrances()).toEqual(['data-folder'])
  })
})

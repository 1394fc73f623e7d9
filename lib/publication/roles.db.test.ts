import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { aCounty, balancedDraft, balancedFacts, HERE, opened, state, type County } from '@/testing/county'
import { publishDraft, withdraw } from '@/testing/published'
import { closePool, prismaClient } from '@/lib/db/client'
import { env } from '@/lib/env'
import { saveFacts } from '@/lib/disclosure/save-facts'
import { openPublication, openUnits } from './open-data'
import { publicationById, publicationFile } from './publications'
import { signingKeys } from './signing-keys'

const { roles } = inject('database')
/** The same database, as a role. */
const as = (role: 'app' | 'public'): string => {
  const url = new URL(roles?.[role] ?? env.databaseUrl)
  url.pathname = new URL(env.databaseUrl).pathname
  return url.href
}

let county: County
let disclosureId: string
let publicationId: string
const clients = new Map<string, pg.Client>()
const connected = async (role: 'app' | 'public'): Promise<pg.Client> => {
  const known = clients.get(role)
  if (known !== undefined) return known
  const client = new pg.Client({ connectionString: as(role) })
  await client.connect()
  clients.set(role, client)
  return client
}
const refusal = async (role: 'app' | 'public', sql: string): Promise<string> => (await connected(role)).query(sql).then(() => 'done', (error: unknown) => String(Reflect.get(Object(error), 'code')))

describe.skipIf(roles === null)('roles of the database', () => {
  beforeAll(async () => {
    county = await aCounty()
    disclosureId = await balancedDraft(county)
    publicationId = await publishDraft(county, disclosureId)
  })
  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.end()))
    vi.unstubAllEnvs()
  })

  const DENIED = '42501'

  it.each(['events', 'withholdings', 'administration_events', 'fact_changes', 'publication_files', 'publication_signatures'])('the program writes %s and neither changes nor deletes a line of it', async (table) => {
    const column = table.startsWith('publication') ? 'publication_id' : 'id'
    expect(await refusal('app', `SELECT ${column} FROM ${table} LIMIT 1`)).toBe('done')
    expect(await refusal('app', `UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED)
    expect(await refusal('app', `DELETE FROM ${table}`)).toBe(DENIED)
    expect(await refusal('app', `TRUNCATE ${table}`)).toBe(DENIED)
    expect(await refusal('app', `ALTER TABLE ${table} DISABLE TRIGGER ALL`)).toBe(DENIED)
    expect(await refusal('app', `DROP TABLE ${table}`)).toBe(DENIED)
  })

  it('the program makes no tables, takes back no migration and deletes no publication', async () => {
    for (const sql of ['CREATE TABLE mine (id int)', 'DELETE FROM publications', 'DELETE FROM _prisma_migrations', 'ALTER ROLE mingsuan_app CREATEDB', 'SET ROLE mingsuan']) expect([sql, await refusal('app', sql)]).toEqual([sql, DENIED])
  })

  it.each(['users', 'auth_credentials', 'auth_sessions', 'two_factors', 'facts', 'fact_changes', 'events', 'comments', 'verdicts', 'explanations', 'mail_messages', 'inbox_notes', 'access_links', 'withholdings', 'rate_limits', '_prisma_migrations'])('the public reads nothing of %s', async (table) => {
    expect(await refusal('public', `SELECT 1 FROM ${table}`)).toBe(DENIED)
  })

  it('of what it reads, not who did it, nor a draft; and it writes nothing', async () => {
    for (const sql of ['SELECT published_by FROM publications', 'SELECT facts FROM publications', 'SELECT state FROM disclosures', 'SELECT version FROM disclosures', "UPDATE publications SET title = ''", 'DELETE FROM publication_files']) expect([sql, await refusal('public', sql)]).toEqual([sql, sql.startsWith('SELECT') ? DENIED : expect.stringMatching(/^(42501|25006)$/u) as string])
  })

  it('no table is open to it that nobody thought of', async () => {
    const { rows } = await (await connected('public')).query<{ name: string }>(`
      SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') AND has_column_privilege(c.oid, a.attnum, 'SELECT') ORDER BY 1`)
    expect(rows.map(({ name }) => name)).toEqual(['departments', 'disclosures', 'divisions', 'publication_figures', 'publication_files', 'publication_signatures', 'publication_texts', 'publications', 'seasons', 'units'])
  })

  it('with these roles a unit saves and submits, the bureau publishes and withdraws, and the public reads', async () => {
    await closePool()
    const kept: typeof globalThis & { mingsuanPrisma?: unknown; mingsuanPool?: unknown; mingsuanPublicPrisma?: unknown } = globalThis
    delete kept.mingsuanPrisma
    delete kept.mingsuanPool
    vi.stubEnv('DATABASE_URL', as('app'))
    vi.stubEnv('MINGSUAN_PUBLIC_URL', as('public'))
    const [who] = await prismaClient().$queryRaw<{ name: string }[]>`SELECT current_user::text AS name`
    expect(who?.name).toBe('mingsuan_app')
    expect((await openUnits({ division: HERE, limit: 1 })).units[0]?.name).toContain('青禾县')
    expect((await publicationById(publicationId))?.status).toBe('published')
    expect((await publicationFile(publicationId, 'json'))?.bytes.byteLength).toBeGreaterThan(1000)
    expect(await signingKeys()).toEqual([])
    const another = await opened(county.neighbourPreparer, county.neighbour)
    await state(county.neighbourPreparer, another, balancedFacts)
    expect((await publicationById(await publishDraft({ ...county, preparer: county.neighbourPreparer }, another)))?.status).toBe('published')
    await withdraw(county, disclosureId)
    expect(await openPublication(publicationId)).toBe('withdrawn')
    expect((await saveFacts(county.preparer, { disclosureId, changes: [{ key: 'reasons/grandTotalChange', from: null, to: '机构新设' }] })).ok).toBe(false)
    await closePool()
  })
})

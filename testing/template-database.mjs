// Before the database tests: one migrated database, of which every test file gets its own copy. On the server at
// DATABASE_URL, or else on an embedded one that lives as long as the run.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../bin/machinery/migrations.mjs'
import { startPostgres } from '../bin/machinery/postgres-server.mjs'

const root = path.resolve(import.meta.dirname, '..')

export default async function setup({ provide }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-db-tests-'))
  // A test database that is thrown away need not survive a power cut.
  const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = process.env.DATABASE_URL ? null : await startPostgres({ dataFolder: folder, settings: unsafe })
  const adminUrl = server?.url ?? process.env.DATABASE_URL
  const run = `mingsuan_test_${randomBytes(4).toString('hex')}`
  const admin = async (work) => {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  await admin((client) => client.query(`CREATE DATABASE ${run}`))
  const template = new URL(adminUrl)
  template.pathname = `/${run}`
  await migrate(template.href, path.join(root, 'prisma/migrations'))
  // The roles of the embedded server; on an office's own there may be none.
  const roles = server === null ? null : { app: server.appUrl, public: server.publicUrl }
  provide('database', { adminUrl, template: run, folder, roles })

  return async () => {
    if (server === null) {
      await admin(async (client) => {
        const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${run}%`])
        for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
      })
    } else await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

// Applies prisma/migrations/*/migration.sql with plain pg. It keeps Prisma's own book (`_prisma_migrations`, sha256 of
// the file, the same advisory lock), so `prisma migrate` on another machine agrees with it.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { grantRoles } from './roles.mjs'

const prismaLock = 72707369
const book = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** The migrations of this program in order. */
export const migrationsIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
        .map((name) => {
          const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
          return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
        })
    : []

/** One transaction for the migration and its line in the book: killed half-way, nothing of it remains. */
const apply = async (client, { name, sql, checksum }) => {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)', [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(`数据库迁移 ${name} 未能执行，已全部撤回：${fault.message}`, { cause: fault })
  }
}

/**
 * Brings a database up to this program, or up to the migration named `last`; two processes at once wait for each other.
 * @returns the names applied now, and whether the database was new.
 */
export const migrate = async (connectionString, folder, last) => {
  const client = new pg.Client({ connectionString, application_name: 'mingsuan-migrations' })
  await client.connect().catch((fault) => {
    throw new Error(`连不上数据库（${fault.message || fault.code}）；请检查 DATABASE_URL。`, { cause: fault })
  })
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(book)
    const { rows } = await client.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const kept = new Map(rows.map((row) => [row.migration_name, row]))
    const migrations = migrationsIn(folder)
    const unknown = [...kept.keys()].filter((name) => !migrations.some((migration) => migration.name === name))
    if (unknown.length > 0) throw new Error(`数据库比本程序新（有本程序不认识的迁移 ${unknown.join('、')}）；请换用新版程序。`)
    const applied = []
    for (const migration of migrations.filter(({ name }) => last === undefined || name <= last)) {
      const before = kept.get(migration.name)
      if (before === undefined) {
        await apply(client, migration)
        applied.push(migration.name)
      } else if (before.finished_at === null) throw new Error(`数据库迁移 ${migration.name} 上次没有做完；请用备份恢复后再启动。`)
      else if (before.checksum !== migration.checksum) throw new Error(`数据库迁移 ${migration.name} 在执行之后被改动过；请恢复原文件，另写新的迁移。`)
    }
    // All or nothing: between taking away and giving again nobody is without.
    await client.query('BEGIN')
    await grantRoles(client)
    await client.query('COMMIT')
    return { applied, wasNew: kept.size === 0 }
  } finally {
    await client.end()
  }
}

// The database, as the doctor sees it: reachable, its structure, what makes an answer durable, its clock, its room.
import path from 'node:path'
import pg from 'pg'
import { migrationsIn } from '../machinery/migrations.mjs'
import { root } from '../machinery/child.mjs'
import { verifyChain } from '../audit.mjs'
import { fault, warning, well } from './machine.mjs'

const OLDEST = 150000
const SKEW_SECONDS = 5
/** Of each server, besides its pool: limits and editions (lib/db/plain-pool.ts), and one that listens. */
const BESIDE_POOL = 5
/** What must be on for “已保存” to hold when the power fails. */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes']

const structureOf = async (client) => {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS kept")
  if (!rows[0].kept) return fault('数据库里还没有本程序的表；请运行 npm run migrate。')
  const known = migrationsIn(path.join(root, 'prisma/migrations')).map(({ name }) => name)
  const { rows: book } = await client.query('SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')
  const applied = new Set(book.map(({ name }) => name))
  const missing = known.filter((name) => !applied.has(name))
  if (missing.length > 0) return fault(`数据库结构落后于程序 ${missing.length} 项；请运行 npm run migrate。`)
  const unknown = [...applied].filter((name) => !known.includes(name))
  return unknown.length > 0 ? fault('数据库比程序新；请换用新版程序。') : well(`数据库结构与程序一致（${known.length} 项）`)
}

const settingsOf = async (client, pool) => {
  const { rows } = await client.query("SELECT name, setting FROM pg_settings WHERE name = ANY($1)", [[...DURABLE, 'max_connections', 'server_version_num', 'server_encoding']])
  const setting = Object.fromEntries(rows.map((row) => [row.name, row.setting]))
  const findings = DURABLE.filter((name) => setting[name] === 'off').map((name) => fault(`数据库的 ${name} 是 off，断电时已保存的内容会丢；请改为 on。`))
  if (Number(setting.server_version_num) < OLDEST) findings.push(fault(`数据库版本太旧（${setting.server_version_num}）；需要 PostgreSQL 15 或更新的版本。`))
  if (setting.server_encoding !== 'UTF8') findings.push(fault(`数据库的编码是 ${setting.server_encoding}；请用 UTF8 另建一个数据库。`))
  if ((Number(pool) + BESIDE_POOL) * 2 > Number(setting.max_connections)) findings.push(warning(`数据库的 max_connections（${setting.max_connections}）装不下两个服务进程（各 ${Number(pool) + BESIDE_POOL} 个）。`))
  return findings
}

/** The book of steps, hash by hash. */
const chainOf = async (url) => {
  const { lines, broken } = await verifyChain(url)
  return broken.length === 0 ? well(`操作日志 ${lines} 条，链条完整`) : fault(`操作日志有 ${broken.length} 处对不上；请运行 node bin/audit.mjs 查看，并保留现场。`)
}

export const databaseFindings = async (url, pool = '10') => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'mingsuan-doctor' })
  try {
    await client.connect()
  } catch (error) {
    return [fault(`连不上数据库（${error.code ?? error.message}）；请检查 DATABASE_URL 和数据库是否启动。`)]
  }
  try {
    const before = Date.now()
    const { rows } = await client.query("SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now, current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size")
    const skew = Math.abs(Number(rows[0].now) - (before + Date.now()) / 2) / 1000
    const clock = skew > SKEW_SECONDS ? [fault(`本机与数据库的时钟相差 ${skew.toFixed(0)} 秒；请在两边启用时间同步。`)] : []
    const structure = await structureOf(client)
    const findings = [well(`数据库 PostgreSQL ${rows[0].version}，${rows[0].size}`), structure, ...clock, ...(await settingsOf(client, pool))]
    return structure.kind === 'fault' ? findings : [...findings, await chainOf(url)]
  } finally {
    await client.end()
  }
}

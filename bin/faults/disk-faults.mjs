// What can go wrong with disks and with a change of structure.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '../load/clerk.mjs'
import { root } from '../machinery/child.mjs'
import { databaseAccount } from '../machinery/postgres-program.mjs'
import { startPostgres } from '../machinery/postgres-server.mjs'
import { whenStopping } from '../machinery/stopping.mjs'

/** A disk of so many megabytes, in memory; null where this account may make none. */
const smallDisk = (stage, megabytes) => {
  const place = mkdtempSync(path.join(stage.dataFolder, 'disk-'))
  const account = databaseAccount()
  const owner = account.uid === undefined ? '' : `,uid=${account.uid},gid=${account.gid}`
  if (process.getuid?.() !== 0 || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755${owner}`, 'tmpfs', place], { stdio: 'ignore' }).status !== 0) return null
  const remove = () => spawnSync('umount', ['-l', place])
  whenStopping(remove)
  return { place, remove }
}

/** Fills a disk to its last byte; answers what frees it again. */
const fill = (place) => {
  const ballast = path.join(place, 'ballast')
  try {
    for (;;) writeFileSync(ballast, Buffer.alloc(64 * 1024), { flag: 'a' })
  } catch {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(512), { flag: 'a' })
    } catch {
      return () => rmSync(ballast)
    }
  }
}

/** The disk of the database fills up while rows are written: each is there or was refused, and once there is room it goes on. */
export const databaseDiskFull = async ({ stage }) => {
  const disk = smallDisk(stage, 160)
  if (disk === null) return { tried: '数据库的磁盘写满：要 root 才能造一块小磁盘，没有做', lost: 0, skipped: true }
  mkdirSync(path.join(disk.place, 'postgres'))
  const account = databaseAccount()
  if (account.uid !== undefined) chownSync(path.join(disk.place, 'postgres'), account.uid, account.gid)
  const server = await startPostgres({ dataFolder: disk.place, settings: { min_wal_size: '32MB', max_wal_size: '32MB' } })
  const client = () => new pg.Client({ connectionString: server.url })
  const first = client()
  await first.connect()
  await first.query('CREATE TABLE kept (n int PRIMARY KEY, words text NOT NULL)')
  let [n, refused] = [0, 0]
  const acknowledged = []
  const write = async (connection) => {
    n += 1
    await connection.query('INSERT INTO kept VALUES ($1, $2)', [n, randomBytes(6000).toString('hex')])
    acknowledged.push(n)
  }
  for (let row = 0; row < 200; row += 1) await write(first)
  const free = fill(disk.place)
  first.on('error', () => {})
  for (let row = 0; row < 4000 && refused < 3; row += 1) await write(first).catch(() => { refused += 1 })
  free()
  await first.end().catch(() => {})
  // The database may have to recover first; that needs nobody.
  let went = 0
  let stored = new Set()
  for (const until = Date.now() + 20_000; Date.now() < until && went === 0; await sleep(200)) {
    const next = client()
    next.on('error', () => {})
    try {
      await next.connect()
      await write(next)
      went = 1
      stored = new Set((await next.query('SELECT n FROM kept')).rows.map((row) => row.n))
    } catch {
      // not yet
    } finally {
      await next.end().catch(() => {})
    }
  }
  await server.stop()
  disk.remove()
  return { tried: `数据库的磁盘写满（确认 ${acknowledged.length} 行，明说没存 ${refused} 次），腾出空间后接着存`, lost: acknowledged.filter((each) => !stored.has(each)).length + (refused > 0 ? 0 : 1) + (1 - went) }
}

/** The disk of the published files is full: what does not fit is not published at all, and nothing half lies about. */
export const filesDiskFull = async ({ stage }) => {
  const disk = smallDisk(stage, 1)
  if (disk === null) return { tried: '文件的磁盘写满：要 root 才能造一块小磁盘，没有做', lost: 0, skipped: true }
  const { importTs } = await import('../run-ts.mjs')
  const [{ folderStore }, { storedFiles }] = await Promise.all([importTs('lib/storage/folder-store.ts'), importTs('lib/storage/stored-files.ts')])
  const files = storedFiles(folderStore(path.join(disk.place, 'files')))
  const small = await files.keep(randomBytes(1000))
  const free = fill(disk.place)
  const large = randomBytes(300_000)
  const refused = await files.keep(large).then(() => false, () => true)
  const lying = readdirSync(path.join(disk.place, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
  free()
  const kept = await files.keep(large)
  const whole = (await files.read(kept)).byteLength === large.byteLength && (await files.read(small)).byteLength === 1000
  disk.remove()
  return { tried: '公开文件的磁盘写满：放不下的明说没放、不留半个，腾出空间后放得进', lost: (refused ? 0 : 1) + (lying === 1 ? 0 : 1) + (whole ? 0 : 1) }
}

/** A published file lies there half: it is not handed out, and nothing else suffers. */
export const halfFile = async ({ stage }) => {
  const [server] = stage.servers
  const [{ id, key }] = await stage.query("SELECT p.id::text AS id, f.storage_key AS key FROM publications p JOIN publication_files f ON f.publication_id = p.id AND f.format = 'pdf' WHERE p.disclosure_id = $1 AND p.status = 'published'", [stage.steps.disclosureId])
  const place = path.join(stage.dataFolder, 'files', key)
  const bytes = readFileSync(place)
  const { mode } = statSync(place)
  const read = async (format) => (await ask(new http.Agent(), `${server.address}/reports/${id}/files/${format}`)).status
  writeFileSync(place, bytes.subarray(0, bytes.length / 2))
  const [half, other] = [await read('pdf'), await read('json')]
  writeFileSync(place, bytes, { mode })
  const mended = await read('pdf')
  return { tried: `一个公开的文件只剩一半：不给人（${half}），别的照常（${other}），从备份取回后恢复（${mended}）`, lost: [half >= 500, other === 200, mended === 200].filter((held) => !held).length }
}

const SHAPE = `SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS shape FROM (
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT migration_name || ' ' || (finished_at IS NOT NULL) FROM _prisma_migrations) AS lines`

/** kill -9 of the change of structure, again and again at any moment; the next run goes on, and two at once wait for each other. */
export const interruptedMigration = async ({ stage, short }) => {
  const name = `mingsuan_half_${randomBytes(4).toString('hex')}`
  await stage.query(`CREATE DATABASE ${name}`)
  const url = new URL(stage.url)
  url.pathname = `/${name}`
  const run = () => spawn(process.execPath, [path.join(root, 'bin/migrate.mjs')], { env: { ...process.env, DATABASE_URL: url.href }, stdio: 'ignore' })
  const ended = (child) => new Promise((resolve) => child.once('exit', (status) => resolve(status)))
  const kills = short ? 3 : 10
  for (let kill = 0; kill < kills; kill += 1) {
    const child = run()
    const end = ended(child)
    await sleep(150 + Math.random() * 350)
    child.kill('SIGKILL')
    await end
  }
  const statuses = await Promise.all([ended(run()), ended(run())])
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const [{ shape }] = (await client.query(SHAPE)).rows
  await client.end()
  const [{ shape: right }] = await stage.query(SHAPE)
  await stage.query(`DROP DATABASE ${name} WITH (FORCE)`)
  return { tried: `迁移被 kill -9 ${kills} 次，再由两个进程同时做完，结构与一次做成的相同`, lost: (shape === right ? 0 : 1) + statuses.filter((status) => status !== 0).length }
}

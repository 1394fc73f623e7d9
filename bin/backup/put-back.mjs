// A backup put back into an empty place, all or nothing: every row is compared before anything counts.
import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { migrate, migrationsIn } from '../machinery/migrations.mjs'
import { faultsIn, readManifest, writeThrough } from './place.mjs'
import { readTable, tablesOf, unsettle, windOn, writeRows } from './tables.mjs'

const [BATCH, BATCH_BYTES] = [500, 4 * 1024 * 1024]

/** What stood there before goes only once the backup is in its place; otherwise it comes back. */
const instead = async (client, isFilled, work) => {
  if (!isFilled) return work()
  await client.query('DROP SCHEMA IF EXISTS before_restore CASCADE; ALTER SCHEMA public RENAME TO before_restore; CREATE SCHEMA public')
  try {
    await work()
  } catch (fault) {
    await client.query('DROP SCHEMA public CASCADE; ALTER SCHEMA before_restore RENAME TO public')
    throw fault
  }
  await client.query('DROP SCHEMA before_restore CASCADE')
}

const filled = async (client) => {
  for (const { name } of await tablesOf(client)) if ((await client.query(`SELECT EXISTS (SELECT 1 FROM "${name}") AS filled`)).rows[0].filled) return true
  return false
}

const unpackTable = async (client, folder, name) => {
  let [batch, size] = [[], 0]
  const flush = async () => {
    if (batch.length > 0) await writeRows(client, name, batch)
    ;[batch, size] = [[], 0]
  }
  for await (const line of createInterface({ input: createReadStream(path.join(folder, `database/${name}.jsonl.gz`)).pipe(createGunzip()), crlfDelay: Infinity })) {
    batch.push(line)
    size += line.length
    if (batch.length >= BATCH || size >= BATCH_BYTES) await flush()
  }
  await flush()
}

const putBackRows = async (client, folder, manifest) => {
  const tables = await tablesOf(client)
  const here = new Set(tables.map(({ name }) => name))
  const strange = manifest.tables.find(({ name }) => !here.has(name))
  if (strange !== undefined) throw new Error(`备份里的表 ${strange.name} 在数据库里没有；请换用做这份备份的程序。`)
  await client.query('BEGIN')
  try {
    const settle = await unsettle(client, tables)
    // What a migration puts into a new database, the backup has too.
    await client.query(`TRUNCATE ${tables.map(({ name }) => `"${name}"`).join(', ')}`)
    for (const { name } of manifest.tables) await unpackTable(client, folder, name)
    await settle()
    for (const table of tables) await windOn(client, table)
    for (const { name, rows, sha256 } of manifest.tables) {
      const found = await readTable(client, tables.find((table) => table.name === name))
      if (found.sha256 !== sha256) throw new Error(`表 ${name} 恢复后与备份不同（备份 ${rows} 行，现有 ${found.rows} 行），已全部撤回。`)
    }
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => {})
    throw fault
  }
}

const putBackFiles = async (folder, { parts }, store) => {
  for (const { path: name } of parts.filter((part) => part.path.startsWith('files/'))) {
    const kept = await store.keep(readFileSync(path.join(folder, name)))
    await store.read(kept)
  }
}

/** Keys that are there already stay; answers the names of those that were put back. */
const putBackKeys = (folder, { keys }, dataFolder) => {
  mkdirSync(path.join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
  const missing = keys.filter((name) => !existsSync(path.join(dataFolder, 'keys', name)))
  for (const name of missing) writeThrough(path.join(dataFolder, 'keys', name), readFileSync(path.join(folder, 'keys', name)))
  return missing
}

/**
 * @param overwrite the person's word that what stands there now may go.
 * @returns the manifest, and which keys were put back.
 */
export const putBack = async ({ folder, databaseUrl, dataFolder, store, migrationsFolder, overwrite = false }) => {
  const manifest = readManifest(folder)
  const faults = await faultsIn(folder, manifest)
  if (faults.length > 0) throw new Error(`备份不完整，什么都没有动：\n${faults.slice(0, 20).join('\n')}`)
  const known = migrationsIn(migrationsFolder)
  const newer = manifest.migrations.find(({ name }) => !known.some((migration) => migration.name === name))
  if (newer !== undefined) throw new Error(`备份来自更新的程序（有本程序不认识的迁移 ${newer.name}）；请换用新版程序。`)
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'mingsuan-restore' })
  await client.connect().catch((fault) => {
    throw new Error(`连不上数据库（${fault.code ?? fault.message}）；请检查 DATABASE_URL。`, { cause: fault })
  })
  try {
    const isFilled = await filled(client)
    if (isFilled && !overwrite) throw new Error('这个数据库里已经有数据，没有动它；确实要用备份覆盖，请加上 --overwrite。')
    await instead(client, isFilled, async () => {
      // The structure of that day first, then the rows, then what has changed in the structure since.
      await migrate(databaseUrl, migrationsFolder, manifest.migrations.at(-1)?.name)
      await putBackRows(client, folder, manifest)
      await migrate(databaseUrl, migrationsFolder)
    })
  } finally {
    await client.end()
  }
  await putBackFiles(folder, manifest, store)
  return { manifest, keys: putBackKeys(folder, manifest, dataFolder) }
}

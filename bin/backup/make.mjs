// One moment of the database, the files that it names at that moment, and the keys of the program.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { FORMAT, inNewFolder, sha256Of, stampOf, writeThrough } from './place.mjs'
import { readTable, tablesOf } from './tables.mjs'

/** Passwords of an embedded PostgreSQL belong to that PostgreSQL and not to its data. */
const isOfTheServer = (name) => name.startsWith('postgres')
const FROM_ENVIRONMENT = { session: 'BETTER_AUTH_SECRET', signing: 'MINGSUAN_SIGNING_KEY' }

const keysOf = (dataFolder, environment) => {
  const folder = path.join(dataFolder, 'keys')
  const kept = existsSync(folder) ? readdirSync(folder).filter((name) => !isOfTheServer(name) && statSync(path.join(folder, name)).isFile()) : []
  const keys = new Map(kept.map((name) => [name, readFileSync(path.join(folder, name))]))
  for (const [name, variable] of Object.entries(FROM_ENVIRONMENT)) if (environment[variable]) keys.set(name, Buffer.from(`${environment[variable]}\n`))
  return keys
}

const packTable = async (client, table, file) => {
  const zip = createGzip()
  const out = createWriteStream(file, { mode: 0o600, flush: true })
  zip.pipe(out)
  const counted = await readTable(client, table, async (line) => {
    if (!zip.write(line)) await once(zip, 'drain')
  })
  zip.end()
  await once(out, 'close')
  return counted
}

/**
 * Makes a backup in a folder of its own under `folder`; people go on working meanwhile.
 * @returns its folder and what it holds.
 */
export const makeBackup = async ({ databaseUrl, dataFolder, folder, store, environment = process.env, at = new Date() }) => {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'mingsuan-backup' })
  await client.connect().catch((fault) => {
    throw new Error(`连不上数据库（${fault.code ?? fault.message}）；请检查 DATABASE_URL。`, { cause: fault })
  })
  const target = path.join(path.resolve(folder), `mingsuan-${stampOf(at)}`)
  try {
    return await inNewFolder(target, async (draft) => {
      const parts = []
      const put = (name, bytes) => {
        writeThrough(path.join(draft, name), bytes)
        parts.push({ path: name, sha256: sha256Of(bytes), size: bytes.length })
      }
      put('database/README', Buffer.from('每个表一个文件：gzip 压缩，一行一条记录，JSON。\n'))
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const { rows: migrations } = await client.query('SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1')
      const tables = []
      for (const table of await tablesOf(client)) {
        const name = `database/${table.name}.jsonl.gz`
        const counted = await packTable(client, table, path.join(draft, name))
        const bytes = readFileSync(path.join(draft, name))
        parts.push({ path: name, sha256: sha256Of(bytes), size: bytes.length })
        tables.push({ name: table.name, ...counted })
      }
      const { rows: files } = await client.query('SELECT DISTINCT sha256, storage_key AS "storageKey" FROM publication_files ORDER BY 1')
      const { rows: server } = await client.query("SELECT current_setting('server_version') AS version")
      await client.query('COMMIT')
      for (const file of files) put(`files/${file.storageKey}`, Buffer.from(await store.read(file)))
      const keys = keysOf(dataFolder, environment)
      for (const [name, bytes] of keys) put(`keys/${name}`, bytes)
      const manifest = { format: FORMAT, at: at.toISOString(), postgres: server[0].version, migrations, tables, files: files.length, keys: [...keys.keys()], parts }
      writeThrough(path.join(draft, 'manifest.json'), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
      return { folder: target, manifest }
    })
  } finally {
    await client.end()
  }
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { env } from '@/lib/env'
import { folderStore } from '@/lib/storage/folder-store'
import { storedFiles } from '@/lib/storage/stored-files'
import { makeBackup } from '@/bin/backup/make.mjs'
import { putBack } from '@/bin/backup/put-back.mjs'
import { aCounty, balancedDraft } from '@/testing/county'
import { publishDraft } from '@/testing/published'

const migrationsFolder = path.resolve('prisma/migrations')
const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-backup-test-'))
const { adminUrl, template } = inject('database')
const from = { databaseUrl: env.databaseUrl, dataFolder: env.dataFolder, store: storedFiles() }
const environment = { BETTER_AUTH_SECRET: 'a session secret of thirty-two letters', MINGSUAN_SIGNING_KEY: '' }

const admin = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
const emptyPlaces: string[] = []
/** An empty database and an empty folder. */
const emptyPlace = async () => {
  const name = `${template}_restore_${String(emptyPlaces.length)}`
  await admin(`CREATE DATABASE ${name}`)
  emptyPlaces.push(name)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const dataFolder = path.join(scratch, name)
  return { databaseUrl: url.href, dataFolder, store: storedFiles(folderStore(path.join(dataFolder, 'files'))) }
}
const rowsOf = async (databaseUrl: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return client.query<Record<string, unknown>>(sql).then(({ rows }) => rows).finally(() => client.end())
}
const backup = (place: typeof from, name: string, at = new Date()) => makeBackup({ ...place, folder: path.join(scratch, name), environment, at })

let made: Awaited<ReturnType<typeof backup>>
beforeAll(async () => {
  const county = await aCounty()
  await publishDraft(county, await balancedDraft(county))
  made = await backup(from, 'first')
})
afterAll(async () => {
  for (const name of emptyPlaces) await admin(`DROP DATABASE ${name} WITH (FORCE)`)
  rmSync(scratch, { recursive: true, force: true })
})

describe('a backup', () => {
  test('holds every table, every published file and the keys, readable by its owner only', () => {
    const { manifest, folder } = made
    expect(manifest.tables.filter(({ rows }) => rows > 0).map(({ name }) => name)).toEqual(expect.arrayContaining(['disclosures', 'events', 'fact_changes', 'facts', 'publication_files', 'publications', 'units']))
    expect([manifest.files, manifest.keys]).toEqual([6, ['session']])
    for (const { path: name } of manifest.parts) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0)
    expect(readdirSync(path.dirname(folder))).toEqual([path.basename(folder)])
  })

  test('put back into an empty place is the same, row by row and file by file, and goes on counting', async () => {
    const place = await emptyPlace()
    const { keys } = await putBack({ folder: made.folder, ...place, migrationsFolder })
    expect(keys).toEqual(['session'])
    const again = await backup(place, 'again')
    expect(again.manifest.tables).toEqual(made.manifest.tables)
    const hashesOfFiles = (manifest: typeof made.manifest) => manifest.parts.filter((part) => part.path.startsWith('files/'))
    expect(hashesOfFiles(again.manifest)).toEqual(hashesOfFiles(made.manifest))
    const schema = `SELECT conname, condeferrable, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`
    expect(await rowsOf(place.databaseUrl, schema)).toEqual(await rowsOf(from.databaseUrl, schema))
    // History stays append-only, and the next row does not take a number that is taken.
    await expect(rowsOf(place.databaseUrl, 'DELETE FROM events')).rejects.toThrow(/append-only/)
    const [next] = await rowsOf(place.databaseUrl, `SELECT nextval(pg_get_serial_sequence('events', 'id')) > (SELECT max(id) FROM events) AS follows`)
    expect(next).toEqual({ follows: true })
  })

  test('goes over nothing that is there, unless somebody says so', async () => {
    const place = await emptyPlace()
    await putBack({ folder: made.folder, ...place, migrationsFolder })
    await rowsOf(place.databaseUrl, `INSERT INTO divisions (code, name) VALUES ('990101', '后来的县')`)
    await expect(putBack({ folder: made.folder, ...place, migrationsFolder })).rejects.toThrow('已经有数据')
    expect(await rowsOf(place.databaseUrl, `SELECT 1 AS is FROM divisions WHERE code = '990101'`)).toHaveLength(1)
    await putBack({ folder: made.folder, ...place, migrationsFolder, overwrite: true })
    expect(await rowsOf(place.databaseUrl, `SELECT 1 AS is FROM divisions WHERE code = '990101'`)).toHaveLength(0)
  })

  test('that was damaged moves nothing', async () => {
    const damaged = path.join(scratch, 'damaged')
    cpSync(made.folder, damaged, { recursive: true })
    const file = path.join(damaged, 'database/facts.jsonl.gz')
    const bytes = readFileSync(file)
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const place = await emptyPlace()
    await expect(putBack({ folder: damaged, ...place, migrationsFolder })).rejects.toThrow('database/facts.jsonl.gz 与做备份时不同')
    expect(await rowsOf(place.databaseUrl, `SELECT to_regclass('facts') AS facts`)).toEqual([{ facts: null }])
    rmSync(path.join(damaged, 'manifest.json'))
    await expect(putBack({ folder: damaged, ...place, migrationsFolder })).rejects.toThrow('不是一份完整的备份')
  })

  test('is not made where a published file no longer is what it was', async () => {
    const [file] = made.manifest.parts.filter((part) => part.path.startsWith('files/'))
    const place = path.join(from.dataFolder, file?.path ?? '')
    const bytes = readFileSync(place)
    writeFileSync(place, 'changed')
    await expect(backup(from, 'third')).rejects.toThrow(/has changed/)
    writeFileSync(place, bytes)
    expect(readdirSync(path.join(scratch, 'third'))).toEqual([])
  })
})

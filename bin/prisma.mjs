#!/usr/bin/env node
// Prisma's command line for authors of migrations, without the native engine that it would download: see schema-engine.mjs.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
const env = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
if (process.platform !== 'win32') env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'schema-engine.mjs')

const needsDatabase = ['migrate', 'db'].includes(process.argv[2]) && env.DATABASE_URL === undefined
let stop = async () => {}
if (needsDatabase) {
  const { startPostgres } = await import('./machinery/postgres-server.mjs')
  const database = await startPostgres({ dataFolder: path.resolve(root, env.MINGSUAN_DATA ?? '.data') })
  env.DATABASE_URL = database.url
  stop = database.stop
}
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root, env })
await stop()
process.exit(status ?? 1)

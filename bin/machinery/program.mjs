// The running program: its database, its secrets, its server.
import { spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { end, node, root, serving } from './child.mjs'
import { secretNamed } from './keys.mjs'
import { say, step } from './say.mjs'
import { whenStopping } from './stopping.mjs'

/** What a person may set, with what holds otherwise. Kept apart from lib/env.ts: this is read before anything is installed. */
export const settings = () => {
  const port = process.env.PORT || '3000'
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) throw new Error(`环境变量 PORT 的值“${port}”不能用：请填 1 到 65535 之间的整数。`)
  const dataFolder = path.resolve(root, process.env.MINGSUAN_DATA || '.data')
  return { port: Number(port), host: process.env.MINGSUAN_HOST || '127.0.0.1', dataFolder, databaseUrl: process.env.MINGSUAN_OWNER_URL || process.env.DATABASE_URL || null }
}

export const checkPort = ({ port, host }) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (fault) =>
      reject(new Error(fault.code === 'EADDRINUSE' ? `端口 ${port} 已被别的程序占用；请先关掉它，或用 PORT 换一个端口。` : `不能在 ${host}:${port} 上提供服务（${fault.code}）；请用 PORT 和 MINGSUAN_HOST 另选。`)),
    )
    probe.listen(port, host, () => probe.close(resolve))
  })

const startEmbedded = async (dataFolder) => {
  mkdirSync(dataFolder, { recursive: true })
  const { startPostgres } = await import('./postgres-server.mjs')
  const server = await step('启动数据库', () => startPostgres({ dataFolder, say }))
  whenStopping(server.stop)
  return server
}

/** The PostgreSQL that came along, in the data folder: started, or joined where it runs. Answers its address for the owner of the tables. */
export const openEmbedded = async (dataFolder) => (await startEmbedded(dataFolder)).url

/** The database, started and brought up to date; `served`: by which addresses the server comes to it, as roles that may less than its owner. */
export const openDatabase = async ({ dataFolder, databaseUrl }) => {
  mkdirSync(dataFolder, { recursive: true })
  mkdirSync(path.join(dataFolder, 'files'), { recursive: true, mode: 0o700 })
  const { migrate } = await import('./migrations.mjs')
  const embedded = databaseUrl === null ? await startEmbedded(dataFolder) : null
  const url = databaseUrl ?? embedded.url
  const { applied, wasNew } = await migrate(url, path.join(root, 'prisma/migrations'))
  if (applied.length > 0) say(`  ✓ 数据库结构已更新（${applied.length} 项）`)
  const served = embedded === null ? { DATABASE_URL: process.env.DATABASE_URL || url } : { DATABASE_URL: embedded.appUrl, MINGSUAN_PUBLIC_URL: embedded.publicUrl }
  return { url, wasNew, served }
}

/** What the server needs to know. Both names of this machine are trusted, since people type either. */
export const environmentOf = ({ port, dataFolder }, url) => ({
  PORT: String(port),
  DATABASE_URL: url,
  MINGSUAN_DATA: dataFolder,
  BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || secretNamed(dataFolder, 'session'),
  MINGSUAN_SIGNING_KEY: process.env.MINGSUAN_SIGNING_KEY || secretNamed(dataFolder, 'signing'),
  BETTER_AUTH_URL: process.env.BETTER_AUTH_URL || `http://localhost:${port}`,
  BETTER_AUTH_TRUSTED_ORIGINS: process.env.BETTER_AUTH_TRUSTED_ORIGINS || `http://localhost:${port},http://127.0.0.1:${port}`,
  NEXT_TELEMETRY_DISABLED: '1',
  // The program ends in order by itself (lib/operation/stopping.ts).
  NEXT_MANUAL_SIG_HANDLE: '1',
})

const accountsFile = (dataFolder) => path.join(dataFolder, 'demo-accounts.json')
export const accountsOf = (dataFolder) => (existsSync(accountsFile(dataFolder)) ? JSON.parse(readFileSync(accountsFile(dataFolder), 'utf8')) : [])

/** The demo's data, put in where the database was new or the last attempt did not come to its end. */
export const seed = async ({ dataFolder }, environment, wasNew) => {
  if (!wasNew && existsSync(accountsFile(dataFolder))) return
  await step('写入演示数据', () => node([path.join(root, 'bin/run-ts.mjs'), 'prisma/seed.ts'], { what: '写入演示数据', env: environment }))
  if (existsSync(accountsFile(dataFolder))) chmodSync(accountsFile(dataFolder), 0o600)
}

const lastWords = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '')

/** The production server as a process of its own, which ends with this one. */
export const spawnServer = ({ port, host, dataFolder }, environment) => {
  const logFile = path.join(dataFolder, 'server.log')
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) truncateSync(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const bound = ['--import', new URL('./ends-with-parent.mjs', import.meta.url).href]
  const child = spawn(process.execPath, [...bound, ...serving(port, host)], { cwd: root, env: { ...process.env, ...environment, NODE_ENV: 'production' }, stdio: ['ignore', log, log, 'ipc'] })
  closeSync(log)
  return { child, lastWords: () => `它最后的话（全文在 ${logFile}）：\n${lastWords(logFile)}` }
}

/** Waits until a server is ready; false where it ended first or takes longer than a minute. */
export const serves = async ({ port, host }, child) => {
  const ready = `http://${host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host}:${port}/api/ready`
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  for (const until = Date.now() + 60_000; !isGone() && Date.now() < until; await sleep(100)) {
    const answer = await fetch(ready, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.ok) return true
  }
  return false
}

/** The production server; answers once it serves, and ends the process when the server ends by itself. */
export const startServer = async (chosen, environment, failed) => {
  const { child, lastWords } = spawnServer(chosen, environment)
  let stopping = false
  child.once('exit', () => {
    if (!stopping) failed(new Error(`服务停止了，${lastWords()}`))
  })
  whenStopping(() => {
    stopping = true
    return end(child)
  })
  if (await serves(chosen, child)) return
  if (child.exitCode === null && child.signalCode === null) throw new Error(`服务一分钟内没有就绪，${lastWords()}`)
  await new Promise(() => {}) // `failed` is ending the process
}

// A PostgreSQL of our own in the data folder: made on first use, listening on the loopback address only, behind a password.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.mjs'
import { secretNamed } from './keys.mjs'
import { databaseAccount, postgresProgram, reaches } from './postgres-program.mjs'
import { commandOf } from './processes.mjs'
import { APP, PUBLIC } from './roles.mjs'

const major = '18'
const role = 'mingsuan'
/** The folder for root's databases where the data folder lies behind a closed door, as /root does. Not the service's own (docs/operations.md), which is closed too. */
const openHome = '/var/lib/mingsuan-embedded'

/** Where the cluster lives: the data folder, or for an account that cannot enter it a folder that it can, written down in `location`. */
const clusterHome = (dataFolder, account, say) => {
  const home = path.join(dataFolder, 'postgres')
  const location = path.join(home, 'location')
  mkdirSync(home, { recursive: true })
  if (existsSync(location)) return readFileSync(location, 'utf8').trim()
  if (account.uid === undefined) return home
  if (!existsSync(path.join(home, 'data'))) chownSync(home, account.uid, account.gid)
  if (reaches(account, home)) return home
  // A folder made with `mktemp -d` lets nobody through: passing through it is enough, looking into it is not given.
  const { mode } = statSync(dataFolder)
  chmodSync(dataFolder, mode | 0o011)
  if (reaches(account, home)) return home
  chmodSync(dataFolder, mode)
  const elsewhere = path.join(openHome, createHash('sha256').update(`${home} ${statSync(home).birthtimeMs}`).digest('hex').slice(0, 16))
  mkdirSync(elsewhere, { recursive: true })
  chownSync(elsewhere, account.uid, account.gid)
  if (!reaches(account, elsewhere)) throw new Error(`数据库账号进不了数据目录 ${home}；请用 MINGSUAN_DATA 换一个它能进入的目录。`)
  writeFileSync(location, `${elsewhere}\n`)
  say(`数据库账号进不了 ${home}，数据库文件改放在 ${elsewhere}（已记在 ${location}）。`)
  return elsewhere
}

const initialise = (program, account, home, data, superuserPassword) => {
  const draft = `${data}.new`
  const passwordFile = path.join(home, 'password.new')
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid)
  const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions']
  const made = spawnSync(program('initdb'), ['-D', draft, ...options], { ...account, cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`内置数据库没能建立：${(made.stderr || made.error?.message || '').trim()}`)
  // Renamed only when whole: a process killed while making it starts again from nothing.
  renameSync(draft, data)
}

/** The running postmaster of this cluster: its process and port; a file left behind by a dead one is removed. */
const runningServer = (data) => {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map((line) => Number.parseInt(line, 10))
  if (commandOf(pid)?.includes('postgres')) return Number.isInteger(port) ? { pid, port } : { pid, port: null }
  rmSync(file, { force: true })
  return null
}

const connection = (port, user, password, database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

const answers = async (url) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    return true
  } catch (fault) {
    if (fault.code === '28P01') throw new Error('内置数据库不认 keys 文件夹里的口令；请放回与 postgres 文件夹同一份的 keys，或用 MINGSUAN_DATA 另选目录。')
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** The roles and the database of the program; the superuser is used for nothing else. */
const furnish = async (superuserUrl, password, appPassword, publicPassword) => {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount: hasRole } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    if (!hasRole) await client.query(`CREATE ROLE ${role} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`)
    for (const [name, secret] of [[APP, appPassword], [PUBLIC, publicPassword]]) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
      if (!rowCount) await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(secret)}`)
    }
    await client.query(`ALTER ROLE ${PUBLIC} SET default_transaction_read_only = on`)
    const { rowCount: hasDatabase } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [role])
    if (!hasDatabase) await client.query(`CREATE DATABASE ${role} OWNER ${role}`)
  } finally {
    await client.end()
  }
}

const stopped = async (pid, patience) => {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(25)) if (commandOf(pid) === null) return true
  return false
}
const kill = (pid, signal) => {
  try {
    process.kill(pid, signal)
  } catch {
    // already gone
  }
}

const launch = async ({ program, account, home, data, settings, superuserPassword, port: wanted }) => {
  const logFile = path.join(home, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.old`)
  const port = wanted ?? (await freePort())
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '60', timezone: 'UTC', log_timezone: 'UTC' }
  const flags = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(program('postgres'), ['-D', data, '-p', String(port), ...flags], { ...account, cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  child.unref()
  let gone = false
  child.once('exit', () => (gone = true))
  child.once('error', () => (gone = true))
  const url = connection(port, 'postgres', superuserPassword, 'postgres')
  for (const end = Date.now() + 60_000; !gone && Date.now() < end; await sleep(25)) if (await answers(url)) return { pid: child.pid, port }
  if (!gone) kill(child.pid, 'SIGQUIT')
  return null
}

/**
 * Starts the database of a data folder, or joins the one that already runs there. `port`: where it is to listen; some free one unless it matters.
 * @returns its address for its owner, for the program and for the public pages, and `stop`, which does nothing where another living process started it.
 */
export const startPostgres = async ({ dataFolder, settings = {}, port: wanted, say = () => {} }) => {
  const account = databaseAccount()
  const home = clusterHome(path.resolve(dataFolder), account, say)
  const data = path.join(home, 'data')
  const superuserPassword = secretNamed(dataFolder, 'postgres-superuser')
  const password = secretNamed(dataFolder, 'postgres')
  const [appPassword, publicPassword] = [secretNamed(dataFolder, 'postgres-app'), secretNamed(dataFolder, 'postgres-public')]
  const program = postgresProgram(account, home)
  if (!existsSync(path.join(data, 'PG_VERSION'))) initialise(program, account, home, data, superuserPassword)
  const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) throw new Error(`${data} 是 PostgreSQL ${found} 的数据，本程序自带的是 ${major}；请先用旧版本导出，或用 MINGSUAN_DATA 另选目录。`)

  const ownerFile = path.join(path.resolve(dataFolder), 'postgres', 'owner')
  const owner = existsSync(ownerFile) ? Number.parseInt(readFileSync(ownerFile, 'utf8'), 10) : null
  let server = runningServer(data)
  // Left behind by kill -9, a postmaster may still be going: give it a moment, then either it answers or it is gone.
  for (let attempt = 0; server !== null && attempt < 40; attempt += 1) {
    if (server.port !== null && (await answers(connection(server.port, 'postgres', superuserPassword, 'postgres')))) break
    await sleep(250)
    server = runningServer(data)
  }
  const joined = server !== null && owner !== null && owner !== process.pid && commandOf(owner)?.includes('node') === true
  // After kill -9 of the postmaster alone its children hold the shared memory for a moment and a new one is refused.
  for (let attempt = 0; server === null && attempt < 5; attempt += 1) {
    server = await launch({ program, account, home, data, settings, superuserPassword, port: wanted })
    if (server === null) await sleep(1000)
  }
  if (server === null) throw new Error(`内置数据库没有启动起来，原因记在 ${path.join(home, 'postgres.log')}。`)
  if (!joined) writeFileSync(ownerFile, `${process.pid}\n`)
  await furnish(connection(server.port, 'postgres', superuserPassword, 'postgres'), password, appPassword, publicPassword)

  const { pid, port } = server
  const stop = async () => {
    if (joined) return
    kill(pid, 'SIGINT')
    if (await stopped(pid, 20_000)) return
    kill(pid, 'SIGQUIT')
    await stopped(pid, 5_000)
  }
  const urls = { url: connection(port, role, password, role), appUrl: connection(port, APP, appPassword, role), publicUrl: connection(port, PUBLIC, publicPassword, role) }
  return { ...urls, pid, port, home, joined, stop }
}

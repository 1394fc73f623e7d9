import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './child.mjs'

const filesUnder = (place) => {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** One hash over the contents of files and folders of the repository; tests do not count. */
export const fingerprint = (places) => {
  const hash = createHash('sha256').update(process.version)
  const files = places.flatMap((place) => filesUnder(path.join(root, place))).filter((file) => !/\.(test|bench)\.tsx?$/.test(file))
  for (const file of files.sort()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const noteOf = (name) => path.join(root, '.cache', `${name}.fingerprint`)

/** Whether this was noted as done. */
export const isNoted = (name, print) => existsSync(noteOf(name)) && readFileSync(noteOf(name), 'utf8') === print

export const note = (name, print) => {
  mkdirSync(path.dirname(noteOf(name)), { recursive: true })
  writeFileSync(noteOf(name), print)
}

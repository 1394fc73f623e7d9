import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The folder of a program's secrets, readable by its owner only. */
const keyFolder = (dataFolder) => {
  const folder = path.join(dataFolder, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** A secret that is made once and kept: 32 random bytes as text, in a file of mode 0600. */
export const secretNamed = (dataFolder, name) => {
  const file = path.join(keyFolder(dataFolder), name)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = randomBytes(32).toString('base64url')
  // Written beside and renamed, so that a process killed here leaves no half secret behind.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secret
}

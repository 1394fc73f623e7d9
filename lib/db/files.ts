import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'

export type KeptFile = { readonly sha256: string; readonly size: number; readonly storageKey: string }

const STORAGE_KEY = /^[0-9a-f]{2}\/[0-9a-f]{64}$/
const placeOf = (storageKey: string): string => {
  if (!STORAGE_KEY.test(storageKey)) throw new Error('not a storage key')
  return path.join(env.dataFolder, 'files', ...storageKey.split('/'))
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Keeps bytes under the hash of their content: written aside, flushed, then renamed, so that a file with its final name
 * is whole even after the power fails. The same bytes are kept once.
 */
export const keepFile = async (bytes: Uint8Array): Promise<KeptFile> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const storageKey = `${sha256.slice(0, 2)}/${sha256}`
  const kept: KeptFile = { sha256, size: bytes.byteLength, storageKey }
  const place = placeOf(storageKey)
  const there = await stat(place).catch(() => null)
  if (there !== null && there.size === bytes.byteLength) return kept
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true })
  const aside = `${place}.${randomUUID()}.part`
  try {
    const handle = await open(aside, 'wx', 0o640)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, place)
  } catch (error) {
    await unlink(aside).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
  return kept
}

/** The bytes of a kept file; refuses bytes that are no longer what they were hashed as. */
export const readKeptFile = async (file: Pick<KeptFile, 'sha256' | 'storageKey'>): Promise<Uint8Array> => {
  const bytes = await readFile(placeOf(file.storageKey))
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== file.sha256) throw new Error(`stored file ${file.storageKey} has changed on disk`)
  return bytes
}

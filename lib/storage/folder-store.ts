import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { checkedKey, type Store, type StorageKey } from './store'

const isMissing = (error: unknown): boolean => error instanceof Error && Reflect.get(error, 'code') === 'ENOENT'
const orNull = async <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })

const sync = async (place: string): Promise<void> => {
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * A folder of this machine. Bytes are written aside, flushed, then renamed, so that a file with its final name is whole
 * even after the power fails; the folder above is flushed too, or the name itself might be gone.
 */
export const folderStore = (folder: string): Store => {
  const placeOf = (key: StorageKey): string => path.join(folder, ...checkedKey(key).split('/'))
  return {
    put: async (key, bytes) => {
      const place = placeOf(key)
      const above = path.dirname(place)
      const isNew = (await mkdir(above, { recursive: true })) !== undefined
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
      await sync(above)
      if (isNew) await sync(folder)
    },
    get: async (key) => orNull(readFile(placeOf(key))),
    sizeOf: async (key) => (await orNull(stat(placeOf(key))))?.size ?? null,
  }
}

import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/env'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const placeOf = (bundleId: string, ending: 'zip' | 'part'): string => {
  if (!UUID.test(bundleId)) throw new Error('not the id of a bundle')
  return path.join(env.dataFolder, 'bundles', `${bundleId}.${ending}`)
}

/** How much of an unfinished archive lies on this disk, in bytes. */
export const writtenBytes = async (bundleId: string): Promise<number> => (await stat(placeOf(bundleId, 'part')).catch(() => null))?.size ?? 0

/** Writes behind what is finished and flushes it; what an attempt that broke off left there is cut away. */
export const writeToBundle = async (bundleId: string, at: number, pieces: readonly Uint8Array[]): Promise<void> => {
  const place = placeOf(bundleId, 'part')
  await mkdir(path.dirname(place), { recursive: true })
  const handle = await open(place, at === 0 ? 'w' : 'r+', 0o640)
  try {
    await handle.truncate(at)
    let position = at
    for (const piece of pieces) {
      for (let from = 0; from < piece.byteLength; ) from += (await handle.write(piece, from, piece.byteLength - from, position + from)).bytesWritten
      position += piece.byteLength
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Gives the archive its final name; answers its hash. Read piece by piece: it may be larger than the memory. */
export const closeBundle = async (bundleId: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(placeOf(bundleId, 'part'))) hash.update(piece as Buffer)
  await rename(placeOf(bundleId, 'part'), placeOf(bundleId, 'zip'))
  return hash.digest('hex')
}

/** The finished archive from one byte to another, both included; null where it is not on this disk. */
export const readBundle = async (bundleId: string, range?: { readonly start: number; readonly end: number }): Promise<ReadableStream<Uint8Array> | null> => {
  const place = placeOf(bundleId, 'zip')
  if ((await stat(place).catch(() => null)) === null) return null
  // A stream of the web as Node makes it: of bytes, which its type does not say.
  return Readable.toWeb(createReadStream(place, range)) as ReadableStream<Uint8Array>
}

export const removeBundle = async (bundleId: string): Promise<void> => {
  await Promise.all((['zip', 'part'] as const).map((ending) => rm(placeOf(bundleId, ending), { force: true })))
}

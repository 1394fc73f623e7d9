import 'server-only'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { env } from '@/lib/env'
import { folderStore } from './folder-store'
import { objectStore } from './object-store'
import type { Store, StorageKey } from './store'

/** A file as it is kept: named by its hash, `size` in bytes. */
export type KeptFile = { readonly sha256: string; readonly size: number; readonly storageKey: StorageKey }

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The store that the configuration names: the data folder, or a bucket. */
export const configuredStore = (): Store => {
  const place = env.objectStore
  return place === null ? folderStore(path.join(env.dataFolder, 'files')) : objectStore(place)
}

/** Files by the hash of their content, kept and read back with that hash checked. */
export const storedFiles = (store: Store = configuredStore()) => {
  const has = async (storageKey: StorageKey, size: number): Promise<boolean> => (await store.sizeOf(storageKey)) === size
  return {
    has,
    /** The same bytes are kept once. */
    keep: async (bytes: Uint8Array): Promise<KeptFile> => {
      const sha256 = sha256Of(bytes)
      const kept: KeptFile = { sha256, size: bytes.byteLength, storageKey: `${sha256.slice(0, 2)}/${sha256}` }
      if (!(await has(kept.storageKey, kept.size))) await store.put(kept.storageKey, bytes)
      return kept
    },
    /** Refuses bytes that are no longer what they were hashed as. */
    read: async ({ sha256, storageKey }: Pick<KeptFile, 'sha256' | 'storageKey'>): Promise<Uint8Array> => {
      const bytes = await store.get(storageKey)
      if (bytes === null) throw new Error(`stored file ${storageKey} is gone`)
      if (sha256Of(bytes) !== sha256) throw new Error(`stored file ${storageKey} has changed where it lies`)
      return bytes
    },
  }
}

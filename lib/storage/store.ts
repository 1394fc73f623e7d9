import 'server-only'

/** `0a/0a1b…`: the hash of the bytes under its first two digits. The same bytes have the same key, everywhere. */
export type StorageKey = string
const STORAGE_KEY = /^[0-9a-f]{2}\/[0-9a-f]{64}$/

/** A key that is one, so that no other path is ever asked for. */
export const checkedKey = (key: StorageKey): StorageKey => {
  if (!STORAGE_KEY.test(key)) throw new Error('not a storage key')
  return key
}

/**
 * Where published files lie. A key once put is never put again with other bytes, so stores need no versions, and two
 * servers that put the same file at once do no harm.
 */
export type Store = {
  /** Whole or not at all, and durable once it answers. */
  readonly put: (key: StorageKey, bytes: Uint8Array) => Promise<void>
  /** Null where there is nothing under the key. */
  readonly get: (key: StorageKey) => Promise<Uint8Array | null>
  /** Size in bytes; null where there is nothing. */
  readonly sizeOf: (key: StorageKey) => Promise<number | null>
}

import 'server-only'
import { signedHeaders } from './signed-request'
import { checkedKey, type Store, type StorageKey } from './store'

const PATIENCE_MS = 30_000
const ATTEMPTS = 3
const PAUSE_MS = 300

export type ObjectStorePlace = { readonly endpoint: string; readonly region: string; readonly bucket: string; readonly prefix: string; readonly accessKey: string; readonly secretKey: string }

const isPassing = (status: number): boolean => status === 429 || status >= 500
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/**
 * A bucket of a store that speaks S3 (path style, as MinIO, Ceph and the clouds do). An object is there whole or not at
 * all by the protocol; what was sent is signed by its hash. What passes, such as 503, is tried again.
 * @throws an error that names the status, where the store refuses.
 */
export const objectStore = (place: ObjectStorePlace): Store => {
  const urlOf = (key: StorageKey): URL => new URL(`/${place.bucket}/${place.prefix}${checkedKey(key)}`, place.endpoint)
  const ask = async (method: 'GET' | 'HEAD' | 'PUT', key: StorageKey, body: Uint8Array = new Uint8Array()): Promise<Response> => {
    const url = urlOf(key)
    for (let attempt = 1; ; attempt += 1) {
      const headers = signedHeaders({ method, url, headers: {}, body, at: new Date(), ...place })
      // A copy of its own buffer: a view into a larger one is no body.
      const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(PATIENCE_MS), ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}) }).catch((error: unknown) => {
        if (attempt >= ATTEMPTS) throw error
        return null
      })
      if (answer !== null && !(isPassing(answer.status) && attempt < ATTEMPTS)) return answer
      await pause(PAUSE_MS * attempt)
    }
  }
  const refused = (method: string, key: StorageKey, { status }: Response): Error => new Error(`object store answered ${String(status)} to ${method} ${key}`)
  return {
    put: async (key, bytes) => {
      const answer = await ask('PUT', key, bytes)
      await answer.arrayBuffer()
      if (!answer.ok) throw refused('PUT', key, answer)
    },
    get: async (key) => {
      const answer = await ask('GET', key)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (answer.status === 404) return null
      if (!answer.ok) throw refused('GET', key, answer)
      return bytes
    },
    sizeOf: async (key) => {
      const answer = await ask('HEAD', key)
      if (answer.status === 404) return null
      if (!answer.ok) throw refused('HEAD', key, answer)
      return Number(answer.headers.get('content-length'))
    },
  }
}

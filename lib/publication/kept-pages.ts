import 'server-only'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { withoutRuntime } from './without-runtime'

/** A page as it is sent, and packed (gzip) for readers who take that. */
export type KeptPage = { readonly html: Uint8Array<ArrayBuffer>; readonly packed: Uint8Array<ArrayBuffer> }

const packedOf = promisify(gzip)
const bytesOf = ({ html, packed }: KeptPage): number => html.byteLength + packed.byteLength

const MOST_BYTES = 128 * 1024 * 1024

/** Pages drawn once; the one that was not asked for longest goes first. */
export const keepPages = (draw: (publicationId: string, edition: string) => Promise<string>, mostBytes = MOST_BYTES) => {
  const pages = new Map<string, KeptPage>()
  const drawing = new Map<string, Promise<KeptPage>>()
  let bytes = 0

  const drawn = async (name: string, publicationId: string, edition: string): Promise<KeptPage> => {
    const html = new TextEncoder().encode(withoutRuntime(await draw(publicationId, edition)))
    const page = { html, packed: new Uint8Array(await packedOf(html, { level: 9 })) }
    pages.set(name, page)
    bytes += bytesOf(page)
    for (const [oldest, old] of pages) {
      if (bytes <= mostBytes || oldest === name) break
      pages.delete(oldest)
      bytes -= bytesOf(old)
    }
    return page
  }

  return async (publicationId: string, edition: string): Promise<KeptPage> => {
    const name = `${publicationId} ${edition}`
    const known = pages.get(name)
    if (known !== undefined) {
      // A map keeps the order in which things came.
      pages.delete(name)
      pages.set(name, known)
      return known
    }
    const before = drawing.get(name)
    if (before !== undefined) return before
    const now = drawn(name, publicationId, edition).finally(() => { drawing.delete(name) })
    drawing.set(name, now)
    return now
  }
}

import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '@/lib/env'
import type { PrintJob } from './print'
import { Pool } from './printers/pool'

/** The last few files, which people download again and again while they look at them; two megabytes each. */
const remembered = 6

class Shelf {
  readonly #pool = new Pool()
  readonly #recent = new Map<string, Promise<Uint8Array>>()

  constructor(readonly fonts: string | null) {}

  fetch(job: PrintJob): Promise<Uint8Array> {
    const digest = createHash('sha256').update(JSON.stringify(job)).digest('base64')
    const bytes = this.#recent.get(digest) ?? this.#pool.print(job)
    this.#recent.delete(digest)
    this.#recent.set(digest, bytes)
    bytes.catch(() => this.#recent.delete(digest))
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= remembered) break
      this.#recent.delete(oldest)
    }
    return bytes
  }
}

/** One shelf a process, whichever copy of this module asks: a server may bundle it into several pages. */
const place = Symbol.for('mingsuan.printers')
// The key is ours alone, so what lies under it is what was put there below.
const held = globalThis as unknown as { [place]?: Shelf }

/**
 * A booklet in one format, rendered in a thread of its own: for a server, which goes on answering meanwhile. Two are
 * rendered at a time and the others wait; one that takes more than a minute is given up, and says so in a sentence.
 */
export const printed = (job: PrintJob): Promise<Uint8Array> => {
  const present = held[place]
  const shelf = present?.fonts === env.fontFolder ? present : new Shelf(env.fontFolder)
  held[place] = shelf
  return shelf.fetch(job)
}

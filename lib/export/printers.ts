import 'server-only'
import { createHash } from 'node:crypto'
import { ThreadPool } from '@/lib/bounded/thread-pool'
import { env } from '@/lib/env'
import type { PrintJob } from './print'

/** The last few files, which people download again and again while they look at them; two megabytes each. */
const remembered = 6

/** Each holds about 400 MB: the typesetter with its fonts, and a booklet. */
const PRINTERS = 2

class Shelf {
  readonly #pool = new ThreadPool<PrintJob, Uint8Array>({ program: 'lib/export/print.ts', call: 'print', most: PRINTERS, patience: 60_000, yields: true, slow: '生成文件超过一分钟没有完成，请稍后再试。', broken: '排版程序意外退出，请再试一次。' })
  readonly #recent = new Map<string, Promise<Uint8Array>>()

  constructor(readonly fonts: string | null) {}

  fetch(job: PrintJob): Promise<Uint8Array> {
    const digest = createHash('sha256').update(JSON.stringify(job)).digest('base64')
    const bytes = this.#recent.get(digest) ?? this.#pool.run(job)
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

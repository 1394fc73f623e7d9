import 'server-only'
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { EngineSettings } from './typst-engine.mjs'

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string }
type Job = { readonly paper: string; readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void }
type Typesetter = { readonly worker: Worker; job: Job | null; timer: NodeJS.Timeout | null }

/** Each holds about 300 MB. */
const most = 2
const patience = 60_000

class Workshop {
  readonly #settings: EngineSettings
  readonly #typesetters = new Set<Typesetter>()
  readonly #waiting: Job[] = []
  #next = 1

  constructor(settings: EngineSettings) {
    this.#settings = settings
  }

  set(paper: string): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      this.#waiting.push({ paper, done, failed })
      this.#give()
    })
  }

  #give(): void {
    const [job] = this.#waiting
    if (!job) return
    const free = [...this.#typesetters].find((one) => one.job === null) ?? (this.#typesetters.size < most ? this.#hire() : null)
    if (!free) return
    this.#waiting.shift()
    free.job = job
    free.timer = setTimeout(() => this.#dismiss(free, '生成 PDF 超过一分钟没有完成，请稍后再试。'), patience)
    free.worker.ref()
    free.worker.postMessage({ id: this.#next++, paper: job.paper })
  }

  #hire(): Typesetter {
    // Asked for at run time, so that a bundler leaves the worker's file alone.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const worker = new Worker(path.join(this.#settings.folder, 'typst-worker.mjs'), { workerData: this.#settings })
    const typesetter: Typesetter = { worker, job: null, timer: null }
    this.#typesetters.add(typesetter)
    worker.on('message', (answer: Answer) => {
      const { job } = typesetter
      this.#release(typesetter)
      if (answer.pdf) job?.done(answer.pdf)
      else job?.failed(new Error(answer.error ?? '生成 PDF 失败。'))
      this.#give()
    })
    worker.on('error', (error) => this.#dismiss(typesetter, `排版程序出错：${error.message}`))
    worker.on('exit', () => this.#dismiss(typesetter, '排版程序意外退出，请再试一次。'))
    return typesetter
  }

  #release(typesetter: Typesetter): void {
    if (typesetter.timer) clearTimeout(typesetter.timer)
    Object.assign(typesetter, { job: null, timer: null })
    // An idle typesetter does not keep the process alive.
    typesetter.worker.unref()
  }

  #dismiss(typesetter: Typesetter, reason: string): void {
    if (!this.#typesetters.delete(typesetter)) return
    const { job } = typesetter
    this.#release(typesetter)
    void typesetter.worker.terminate()
    job?.failed(new Error(reason))
    this.#give()
  }
}

/** The last few booklets, which people download again and again while they look at them; two megabytes each. */
const remembered = 6

class Shelf {
  readonly #key: string
  readonly #workshop: Workshop
  readonly #recent = new Map<string, Promise<Uint8Array>>()

  constructor(key: string, settings: EngineSettings) {
    this.#key = key
    this.#workshop = new Workshop(settings)
  }

  isOf(key: string): boolean {
    return this.#key === key
  }

  fetch(paper: string): Promise<Uint8Array> {
    const digest = createHash('sha256').update(paper).digest('base64')
    const pdf = this.#recent.get(digest) ?? this.#workshop.set(paper)
    this.#recent.delete(digest)
    this.#recent.set(digest, pdf)
    pdf.catch(() => this.#recent.delete(digest))
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= remembered) break
      this.#recent.delete(oldest)
    }
    return pdf
  }
}

/** One shelf a process, whichever copy of this module asks: a server may bundle it into several pages. */
const place = Symbol.for('mingsuan.typesetters')
// The key is ours alone, so what lies under it is what was put there below.
const held = globalThis as unknown as { [place]?: Shelf }

export const typeset = (settings: EngineSettings, paper: string): Promise<Uint8Array> => {
  const key = JSON.stringify(settings)
  const present = held[place]
  const shelf = present?.isOf(key) === true ? present : new Shelf(key, settings)
  held[place] = shelf
  return shelf.fetch(paper)
}

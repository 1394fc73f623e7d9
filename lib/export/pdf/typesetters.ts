import 'server-only'
import path from 'node:path'
import { type Worker } from 'node:worker_threads'
import { type EngineSettings } from './typst-engine.mjs'

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

/** One workshop a process, whichever copy of this module asks: a server may bundle it into several pages. */
const place = Symbol.for('mingsuan.workshop')
// The key is ours alone, so what lies under it is what was put there below.
const held = globalThis as unknown as { [place]?: { readonly key: string; readonly workshop: Workshop } }

export const typeset = (settings: EngineSettings, paper: string): Promise<Uint8Array> => {
  const key = JSON.stringify(settings)
  const present = held[place]?.key === key ? held[place] : { key, workshop: new Workshop(settings) }
  held[place] = present
  return present.workshop.set(paper)
}

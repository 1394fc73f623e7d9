import 'server-only'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { programFolder } from './program-folder'

/** A TypeScript file of ours and the function in it that does one task; `most` threads do so at once, none longer than `patience` milliseconds. `yields`: everything else on the machine goes before it. */
export type PoolOptions = { readonly program: string; readonly call: string; readonly most: number; readonly patience: number; readonly yields: boolean; /** What is said of a task that took too long, and of a thread that broke. */ readonly slow: string; readonly broken: string }

type Answer<O> = { readonly id: number; readonly output?: O; readonly error?: string }
type Waiting<I, O> = { readonly task: I; readonly done: (output: O) => void; readonly failed: (error: Error) => void }
type Thread<I, O> = { readonly worker: Worker; at: Waiting<I, O> | null; timer: NodeJS.Timeout | null }

/** So many threads, hired when there is work; whoever comes when all are busy waits for a turn. For our own data: nothing here is bounded in memory. */
export class ThreadPool<I, O> {
  readonly #threads = new Set<Thread<I, O>>()
  readonly #waiting: Waiting<I, O>[] = []
  #next = 1

  constructor(readonly options: PoolOptions) {}

  run(task: I): Promise<O> {
    return new Promise((done, failed) => {
      this.#waiting.push({ task, done, failed })
      this.#give()
    })
  }

  #give(): void {
    const [first] = this.#waiting
    if (!first) return
    const free = [...this.#threads].find((one) => one.at === null) ?? (this.#threads.size < this.options.most ? this.#hire() : null)
    if (!free) return
    this.#waiting.shift()
    free.at = first
    free.timer = setTimeout(() => this.#dismiss(free, this.options.slow), this.options.patience)
    free.worker.ref()
    free.worker.postMessage({ id: this.#next++, task: first.task })
  }

  #hire(): Thread<I, O> {
    // Asked for at run time, so that a bundler leaves the thread's file alone.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const folder = programFolder()
    const { program, call, yields, broken } = this.options
    const worker = new Worker(path.join(folder, 'lib', 'bounded', 'pool-thread.mjs'), { workerData: { folder, program, call, yields } })
    const thread: Thread<I, O> = { worker, at: null, timer: null }
    this.#threads.add(thread)
    worker.on('message', (answer: Answer<O>) => {
      const { at } = thread
      this.#release(thread)
      if (answer.error === undefined && answer.output !== undefined) at?.done(answer.output)
      else at?.failed(new Error(answer.error ?? broken))
      this.#give()
    })
    worker.on('error', (error) => this.#dismiss(thread, `${broken}（${error.message}）`))
    worker.on('exit', () => this.#dismiss(thread, broken))
    return thread
  }

  #release(thread: Thread<I, O>): void {
    if (thread.timer) clearTimeout(thread.timer)
    Object.assign(thread, { at: null, timer: null })
    // An idle thread does not keep the process alive.
    thread.worker.unref()
  }

  #dismiss(thread: Thread<I, O>, reason: string): void {
    if (!this.#threads.delete(thread)) return
    const { at } = thread
    this.#release(thread)
    void thread.worker.terminate()
    at?.failed(new Error(reason))
    this.#give()
  }
}

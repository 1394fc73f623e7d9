import 'server-only'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { programFolder } from '@/lib/bounded/program-folder'
import type { PrintJob } from '../print'

type Answer = { readonly id: number; readonly bytes?: Uint8Array; readonly error?: string }
type Waiting = { readonly job: PrintJob; readonly done: (bytes: Uint8Array) => void; readonly failed: (error: Error) => void }
type Printer = { readonly worker: Worker; at: Waiting | null; timer: NodeJS.Timeout | null }

/** Each holds about 400 MB: the typesetter with its fonts, and a booklet. */
const most = 2
const patience = 60_000

/** So many printers, hired when there is work; whoever comes when all are busy waits for a turn. */
export class Pool {
  readonly #printers = new Set<Printer>()
  readonly #waiting: Waiting[] = []
  #next = 1

  print(job: PrintJob): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      this.#waiting.push({ job, done, failed })
      this.#give()
    })
  }

  #give(): void {
    const [first] = this.#waiting
    if (!first) return
    const free = [...this.#printers].find((one) => one.at === null) ?? (this.#printers.size < most ? this.#hire() : null)
    if (!free) return
    this.#waiting.shift()
    free.at = first
    free.timer = setTimeout(() => this.#dismiss(free, '生成文件超过一分钟没有完成，请稍后再试。'), patience)
    free.worker.ref()
    free.worker.postMessage({ id: this.#next++, job: first.job })
  }

  #hire(): Printer {
    // Asked for at run time, so that a bundler leaves the thread's file alone.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const folder = programFolder()
    const worker = new Worker(path.join(folder, 'lib', 'export', 'printers', 'printer-thread.mjs'), { workerData: { folder } })
    const printer: Printer = { worker, at: null, timer: null }
    this.#printers.add(printer)
    worker.on('message', (answer: Answer) => {
      const { at } = printer
      this.#release(printer)
      if (answer.bytes) at?.done(answer.bytes)
      else at?.failed(new Error(answer.error ?? '生成文件失败。'))
      this.#give()
    })
    worker.on('error', (error) => this.#dismiss(printer, `排版程序出错：${error.message}`))
    worker.on('exit', () => this.#dismiss(printer, '排版程序意外退出，请再试一次。'))
    return printer
  }

  #release(printer: Printer): void {
    if (printer.timer) clearTimeout(printer.timer)
    Object.assign(printer, { at: null, timer: null })
    // An idle printer does not keep the process alive.
    printer.worker.unref()
  }

  #dismiss(printer: Printer, reason: string): void {
    if (!this.#printers.delete(printer)) return
    const { at } = printer
    this.#release(printer)
    void printer.worker.terminate()
    at?.failed(new Error(reason))
    this.#give()
  }
}

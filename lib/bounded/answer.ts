import 'server-only'
import { Worker } from 'node:worker_threads'

/** What a bounded process is given, once. */
export type Task<I> = { readonly input: I; readonly memoryMb: number; readonly patience: number }

/** Looks at the whole process from a thread of its own, which runs even while a loop below does not end. */
const WATCH = `
const { workerData: { memory, patience } } = require('node:worker_threads')
const end = () => process.kill(process.pid, 'SIGKILL')
setTimeout(end, patience)
setInterval(() => { if (process.memoryUsage.rss() > memory) end() }, 40)
`

const MEGABYTE = 1024 * 1024

/** For a program run by `runBounded`: does the one task it is sent, answers, and ends; too much memory or time ends it before. */
export const answerBounded = <I, O>(work: (input: I) => Promise<O>): void => {
  process.once('message', ({ input, memoryMb, patience }: Task<I>) => {
    const watch = new Worker(WATCH, { eval: true, workerData: { memory: memoryMb * MEGABYTE, patience } })
    watch.unref()
    void work(input).then(
      (output) => process.send?.({ output }, () => process.exit(0)),
      (error: unknown) => process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }, () => process.exit(1)),
    )
  })
  process.once('disconnect', () => process.exit(1))
}

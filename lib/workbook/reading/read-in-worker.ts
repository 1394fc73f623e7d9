import 'server-only'
import path from 'node:path'
import { programFolder } from '@/lib/bounded/program-folder'
import { err, ok, type Result } from '@/lib/result'
import type { ReadSheet } from './cells'

type Answer = { readonly sheets: readonly ReadSheet[] } | { readonly refusal: string }

const PATIENCE = 20_000
const MEMORY_MB = 384
/** So many at a time; the others wait for their turn. */
const MOST = 2

let busy = 0
const waiting: (() => void)[] = []
const turn = async (): Promise<void> => {
  if (busy >= MOST) await new Promise<void>((next) => { waiting.push(next) })
  busy += 1
}
const done = (): void => {
  busy -= 1
  waiting.shift()?.()
}

const SLOW = '读了 20 秒还没有读完，不是一份填报工作簿。'
const HEAVY = '内容太多，读不下。请删去与填报无关的内容后再导入。'

/** The cells of a workbook, read in a thread that is ended when it takes too long; or why not, in one sentence without the file's name. */
export const readInWorker = async (bytes: Uint8Array): Promise<Result<readonly ReadSheet[], string>> => {
  await turn()
  try {
    // Asked for at run time, so that a bundler leaves the worker's file alone.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const file = path.join(programFolder(), 'lib', 'workbook', 'reading', 'read-worker.mjs')
    const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    return await new Promise<Result<readonly ReadSheet[], string>>((resolve) => {
      const timer = setTimeout(() => { settle(err(SLOW)) }, PATIENCE)
      const settle = (result: Result<readonly ReadSheet[], string>): void => {
        clearTimeout(timer)
        void worker.terminate()
        resolve(result)
      }
      worker.once('message', (answer: Answer) => { settle('sheets' in answer ? ok(answer.sheets) : err(answer.refusal)) })
      worker.once('error', () => { settle(err(HEAVY)) })
      worker.once('exit', () => { settle(err(HEAVY)) })
    })
  } finally {
    done()
  }
}

import 'server-only'
import path from 'node:path'
import { err, ok, type Result } from '@/lib/result'
import type { Task } from './answer'
import { programFolder } from './program-folder'

/** `patience` in milliseconds; `memoryMb` of the whole process, beyond which it is ended. */
export type Bounds = { readonly patience: number; readonly memoryMb: number }
/** Why there is no answer: it took too long, or too much memory (a process that broke off did not get what it needed). */
export type Overrun = 'slow' | 'heavy'

type Answer<O> = { readonly output: O } | { readonly fault: string }

/** Of the memory, what JavaScript may hold; the rest is for bytes outside it. */
const HEAP_SHARE = 0.7
/** The process ends itself at its time; where even that fails, it is ended from here. */
const GRACE = 2_000

/**
 * Runs a TypeScript program of ours (`lib/…`, one that calls `answerBounded`) on untrusted input, in a process of its own
 * no environment: whatever happens to it, the caller goes on. A fault of the program itself is thrown.
 */
export const runBounded = <I, O>(program: string, input: I, { patience, memoryMb }: Bounds): Promise<Result<O, Overrun>> => {
  // Asked for at run time, so that a bundler leaves the program's file alone.
  const { fork } = process.getBuiltinModule('node:child_process')
  const child = fork(path.join(programFolder(), 'bin', 'run-ts.mjs'), [program], {
    cwd: programFolder(), env: { NODE_ENV: 'production' }, execArgv: [`--max-old-space-size=${Math.floor(memoryMb * HEAP_SHARE)}`, '--max-semi-space-size=64'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience + GRACE)
    child.once('message', (answer: Answer<O>) => {
      if ('output' in answer) resolve(ok(answer.output))
      else reject(new Error(answer.fault))
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(err(performance.now() - started >= patience ? 'slow' : 'heavy'))
    })
    const task: Task<I> = { input, memoryMb, patience }
    child.send(task, (error) => { if (error !== null) child.kill('SIGKILL') })
  })
}

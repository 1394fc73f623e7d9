// A thread of a pool: the server goes on answering while something heavy is made or read. Plain JavaScript, because it is
// started as it is, from a bundled server too; the program it runs is bundled once and kept.
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { folder, program: file, call, yields } = workerData
// On Linux a priority is the thread's own: whoever saves goes before whoever exports. Elsewhere it would be the whole server's.
if (yields && process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)

let program = null
/** One that did not load is tried again with the next task: what it lacked may be there by then. */
const theProgram = () =>
  (program ??= import(pathToFileURL(path.join(folder, 'bin', 'run-ts.mjs')).href)
    .then(({ importTs }) => importTs(file))
    .catch((error) => {
      program = null
      throw error
    }))

parentPort.on('message', async ({ id, task }) => {
  try {
    const output = await (await theProgram())[call](task)
    if (!(output instanceof Uint8Array)) return parentPort.postMessage({ id, output })
    const bytes = Uint8Array.from(output)
    parentPort.postMessage({ id, output: bytes }, [bytes.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

// A printer: a thread of its own, so that the server goes on answering while a booklet is rendered. Plain JavaScript,
// because it is started as it is, from a bundled server too; the program it runs is bundled once and kept.
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

// On Linux a priority is the thread's own: whoever saves goes before whoever exports. Elsewhere it would be the whole server's.
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)

let program = null
/** One that did not load is tried again with the next booklet: what it lacked may be there by then. */
const theProgram = () =>
  (program ??= import(pathToFileURL(path.join(workerData.folder, 'bin', 'run-ts.mjs')).href)
    .then(({ importTs }) => importTs('lib/export/print.ts'))
    .catch((error) => {
      program = null
      throw error
    }))

parentPort.on('message', async ({ id, job }) => {
  try {
    const { print } = await theProgram()
    const bytes = Uint8Array.from(await print(job))
    parentPort.postMessage({ id, bytes }, [bytes.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

// One typesetter in a thread of its own: the server goes on answering while a booklet is set.
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './typst-engine.mjs'

let engine = null
/** One that did not open is tried again with the next booklet: what it lacked may be there by then. */
const theEngine = () =>
  (engine ??= openEngine(workerData).catch((error) => {
    engine = null
    throw error
  }))

parentPort.on('message', async ({ id, paper }) => {
  try {
    const pdf = Uint8Array.from((await theEngine()).render(paper))
    parentPort.postMessage({ id, pdf }, [pdf.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

// One typesetter in a thread of its own: the server goes on answering while a booklet is set.
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './typst-engine.mjs'

const engine = openEngine(workerData)

parentPort.on('message', async ({ id, paper }) => {
  try {
    const pdf = Uint8Array.from((await engine).render(paper))
    parentPort.postMessage({ id, pdf }, [pdf.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

// All rules on one disclosure, and a season of a thousand, in Node: what the server does.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const [RUNS, UNITS, WORKERS] = [300, 1000, 2]

const bundled = async (name, folder) => {
  const outfile = path.join(folder, `${name}.mjs`)
  await build({ entryPoints: [path.join(root, `bench/${name}.ts`)], bundle: true, outfile, format: 'esm', platform: 'node', target: 'node20', alias: { '@': root }, logLevel: 'error' })
  return pathToFileURL(outfile).href
}

const inWorker = (address, first, count) =>
  new Promise((resolve, reject) => {
    const code = `const { parentPort } = require('node:worker_threads'); import(${JSON.stringify(address)}).then((season) => parentPort.postMessage(season.judgeUnits(${first}, ${count})))`
    new Worker(code, { eval: true }).once('message', resolve).once('error', reject)
  })

/** Medians of one disclosure, and how long a thousand take on two cores. */
export const inNode = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-bench-'))
  try {
    const { recompute } = await import(await bundled('recompute', folder))
    const timings = recompute(RUNS)
    const season = await bundled('season', folder)
    const each = UNITS / WORKERS
    const parts = await Promise.all(Array.from({ length: WORKERS }, (_, index) => inWorker(season, index * each, each)))
    return { timings, season: { units: UNITS, milliseconds: Math.max(...parts.map(({ milliseconds }) => milliseconds)), findings: parts.reduce((sum, { findings }) => sum + findings, 0) } }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

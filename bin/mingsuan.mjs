#!/usr/bin/env node
// The command line. Runs after `npm ci` alone: its TypeScript is bundled at the first call and kept until a source changes.
import process from 'node:process'
import { importTs } from './run-ts.mjs'

if (process.argv[2] === 'doctor') {
  // Looks at a server, which the other commands do not need.
  const { doctor } = await import('./doctor.mjs')
  process.exit(await doctor({ files: process.argv.includes('--files') }))
}
// Whoever reads may stop reading: `mingsuan check a.pdf | head`.
process.stdout.on('error', (error) => { if (error.code === 'EPIPE') process.exit(0); else throw error })
const { main } = await importTs('bin/command-line.ts')
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  // A line that is written over on a screen, and one after the other in a file.
  progress: (text) => process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`),
  // A bundle of its own: the PDF compiler is loaded only when a PDF is asked for.
  loadPdf: async () => importTs('bin/render-pdf.ts'),
})

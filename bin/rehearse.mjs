#!/usr/bin/env node
// `npm run rehearse`: mistakes made on purpose in correct cases; which rules speak, and which speak where nothing is wrong.
// `-- --template ID --cases 20 --seed N`, `-- --short` for a look; writes docs/rehearsal.md only when it is run whole, as the shipped form asks.
import process from 'node:process'
import { checkNode, ensurePackages } from './ensure.mjs'

checkNode()
await ensurePackages()
// Loaded only now: esbuild comes with the packages ensured above.
const { importTs } = await import('./run-ts.mjs')
const { main } = await importTs('bin/rehearsal.ts')
process.exitCode = main(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
})

#!/usr/bin/env node
// `npm run new-year`: makes next year's form from this year's, or says in which two forms differ (docs/new-year.md).
import process from 'node:process'
import { root } from './machinery/child.mjs'
import { importTs } from './run-ts.mjs'

const { main } = await importTs('bin/new-form.ts')
process.exitCode = main(process.argv.slice(2), { root, out: (line) => process.stdout.write(`${line}\n`), complain: (line) => process.stderr.write(`${line}\n`) })

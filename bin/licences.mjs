#!/usr/bin/env node
// `npm run licences`: writes docs/licences.md.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './machinery/child.mjs'
import { isAllowed, licenceReport, licences } from './machinery/licences.mjs'

writeFileSync(path.join(root, 'docs/licences.md'), licenceReport())
const refused = licences().filter(({ licence }) => !isAllowed(licence))
for (const { name, licence } of refused) console.error(`${name} 的许可“${licence}”没有人同意过：请先看清楚，再写进 bin/machinery/licences.mjs 的清单。`)
process.exitCode = refused.length === 0 ? 0 : 1

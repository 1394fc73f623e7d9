#!/usr/bin/env node
// `npm run schema`: writes public/facts.schema.json from the shape of facts.
import { checkNode, ensurePackages } from './ensure.mjs'

checkNode()
await ensurePackages()
// Loaded only now: esbuild comes with the packages ensured above.
const { importTs } = await import('./run-ts.mjs')
const { main } = await importTs('bin/facts-schema.ts')
main()

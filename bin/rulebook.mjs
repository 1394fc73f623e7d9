#!/usr/bin/env node
// `npm run rulebook`: writes docs/rules.md from the rule objects.
import { checkNode, ensurePackages } from './ensure.mjs'

checkNode()
await ensurePackages()
// Loaded only now: esbuild comes with the packages ensured above.
const { importTs } = await import('./run-ts.mjs')
const { main } = await importTs('bin/rule-book-text.ts')
main()

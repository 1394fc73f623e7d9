// The scripts of the kept report page, which brings no program along: bundled apart from the program's own, into
// public/islands. The first is small and has a name that stays; what it fetches is named by its contents.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './machinery/child.mjs'
import { fingerprint, isNoted, note } from './machinery/fingerprint.mjs'

const folder = 'app/(public)/reports/[publicationId]/island'
const out = path.join(root, 'public/islands')

export const ensureIslands = async () => {
  const print = fingerprint(['app', 'components', 'lib', 'bin/islands.mjs', 'package-lock.json'])
  if (isNoted('islands', print)) return
  // Loaded only now: it comes with the packages.
  const { build } = await import('esbuild')
  rmSync(out, { recursive: true, force: true })
  await build({
    entryPoints: { report: path.join(root, folder, 'report.ts') },
    outdir: out,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    chunkNames: '[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'next/link': path.join(root, folder, 'plain-link.tsx') },
    logLevel: 'error',
  })
  note('islands', print)
}

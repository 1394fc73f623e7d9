#!/usr/bin/env node
// Runs a TypeScript file of this program in Node: `node bin/run-ts.mjs prisma/seed.ts …`. It is bundled once (packages
// stay outside, '@/…' is the repository, `server-only` is empty) and the bundle is kept in .cache until a source changes.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { threadId } from 'node:worker_threads'

const root = path.resolve(import.meta.dirname, '..')
const cache = path.join(root, '.cache', 'run-ts')

/** Inside a bundle every source still knows its own place. */
const keepsItsPlace = {
  name: 'keeps-its-place',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/, namespace: 'file' }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8').replace(/^#!/, '//')
      const loader = file.endsWith('x') ? 'tsx' : 'ts'
      if (!text.includes('import.meta')) return { contents: text, loader }
      const place = { $sourceUrl: pathToFileURL(file).href, $sourceFile: file, $sourceFolder: path.dirname(file) }
      const known = Object.entries(place).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`)
      return { contents: `${known.join('')}${text}`, loader }
    })
  },
}
const theHouse = {
  name: 'the-house',
  setup(build) {
    build.onResolve({ filter: /^@\// }, ({ path: name, kind }) => build.resolve(`./${name.slice(2)}`, { resolveDir: root, kind }))
    // next names its doors without an extension and without an exports map, which Node's own resolver does not complete.
    build.onResolve({ filter: /^next\/[\w-]+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true }))
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: 'server-only', namespace: 'empty' }))
    // Next has no map of its exports: Node wants the file's whole name.
    build.onResolve({ filter: /^next\/[^.]+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true }))
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }))
  },
}

const stamp = (file) => {
  const { mtimeMs, size } = statSync(file)
  return `${mtimeMs} ${size}`
}
const isFresh = (bundle, list) => {
  if (!existsSync(bundle) || !existsSync(list)) return false
  try {
    return Object.entries(JSON.parse(readFileSync(list, 'utf8'))).every(([file, was]) => stamp(path.resolve(root, file)) === was)
  } catch {
    return false
  }
}

/** Bundles an entry where its sources changed, and answers the file to import. */
export const bundled = async (entry) => {
  const file = path.resolve(root, entry)
  if (!existsSync(file)) throw new Error(`找不到 ${path.relative(root, file)}。`)
  const name = path.relative(root, file).replace(/\.tsx?$/, '').replaceAll(path.sep, '-')
  const bundle = path.join(cache, `${name}.mjs`)
  const list = path.join(cache, `${name}.json`)
  if (isFresh(bundle, list)) return bundle
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: bundle,
    absWorkingDir: root,
    define: { 'import.meta.url': '$sourceUrl', 'import.meta.filename': '$sourceFile', 'import.meta.dirname': '$sourceFolder' },
    plugins: [theHouse, keepsItsPlace],
    logLevel: 'error',
  })
  const inputs = Object.keys(metafile.inputs).filter((input) => !input.startsWith('empty:'))
  mkdirSync(cache, { recursive: true })
  const put = (target, contents) => {
    const draft = `${target}.${process.pid}-${threadId}`
    writeFileSync(draft, contents)
    renameSync(draft, target)
  }
  put(bundle, outputFiles[0].contents)
  put(list, JSON.stringify(Object.fromEntries([...inputs, fileURLToPath(import.meta.url)].map((input) => [path.relative(root, path.resolve(root, input)), stamp(path.resolve(root, input))]))))
  return bundle
}

/** Bundles and imports an entry; answers its exports. */
export const importTs = async (entry) => import(pathToFileURL(await bundled(entry)).href)

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [entry] = process.argv.splice(2, 1)
  if (entry === undefined) {
    console.error('用法：node bin/run-ts.mjs 文件.ts [参数…]')
    process.exit(2)
  }
  // What another process runs for itself begins sooner without the maps of every package.
  if (process.send === undefined) process.setSourceMapsEnabled(true)
  await importTs(entry)
}

// One recomputation of the whole disclosure in a real browser, for the largest unit a county has. Prints medians.
import path from 'node:path'
import { build } from 'esbuild'
import { chromium } from '@playwright/test'
import { findBrowser } from '../bin/browser.mjs'

const root = path.resolve(import.meta.dirname, '..')
const RUNS = 300

export const recomputeInBrowser = async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'bench/recompute.ts')],
    bundle: true, write: false, format: 'iife', globalName: 'bench', platform: 'browser', target: 'es2022', minify: true,
    alias: { '@': root }, logLevel: 'error',
  })
  const executablePath = await findBrowser()
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...asRoot] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0].text })
    return await page.evaluate((runs) => globalThis.bench.recompute(runs), RUNS)
  } finally {
    await browser.close()
  }
}

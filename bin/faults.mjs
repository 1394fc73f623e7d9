#!/usr/bin/env node
// `npm run faults`: breaks the real program while people type, and prints what was tried and how many values were lost.
// `--times 20`: so many rounds; `--short`: with a shorter outage and fewer edits, as `npm test` does.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { checkNode, ensureBuild, ensureClient, ensurePackages } from './ensure.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const wordsOf = (args) => {
  const rest = args.filter((word) => word !== '--short')
  const times = rest.length === 0 ? 1 : rest[0] === '--times' && /^[1-9]\d{0,2}$/.test(rest[1] ?? '') && rest.length === 2 ? Number(rest[1]) : null
  if (times === null) throw new Error('用法：npm run faults -- [--times 次数] [--short]')
  return { times, short: args.includes('--short') }
}

stopOnSignals(130)
try {
  const { times, short } = wordsOf(process.argv.slice(2))
  checkNode()
  await ensurePackages()
  await ensureClient()
  await ensureBuild()
  // Loaded only now: Playwright and pg come with the packages ensured above.
  const [{ chromium }, { buildStage }, { faults }] = await Promise.all([import('@playwright/test'), import('./faults/stage.mjs'), import('./faults/faults.mjs')])
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-faults-'))
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const { DATABASE_URL = null } = await ownDatabase('faults')
  const stage = await buildStage(scratch, DATABASE_URL)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', ...asRoot] })
  whenStopping(() => browser.close())
  await stage.servers[0].start()

  let lostInAll = 0
  let failures = 0
  for (let turn = 1; turn <= times; turn += 1) {
    if (times > 1) say(`第 ${turn} 轮，共 ${times} 轮`)
    for (const [index, fault] of faults.entries()) {
      const since = performance.now()
      // Numbers of their own for every fault of every round.
      const outcome = await fault({ stage, browser, turn, round: turn * faults.length + index, short }).catch((error) => ({ tried: `${fault.name} 没有做完：${error instanceof Error ? error.message : error}`, lost: null }))
      if (outcome.lost === null) {
        failures += 1
        await Promise.all(browser.contexts().map((context) => context.close().catch(() => {})))
      } else lostInAll += outcome.lost
      say(`  ${outcome.lost === 0 ? '✓' : '✗'} ${outcome.tried}${outcome.lost === null ? '' : `：丢失 ${outcome.lost}`}（${seconds(since)}）`)
    }
  }
  say(`${times} 轮，丢失 ${lostInAll} 个数${failures > 0 ? `，${failures} 项没有做完` : ''}`)
  await stopEverything()
  process.exit(lostInAll + failures === 0 ? 0 : 1)
} catch (fault) {
  await fail(fault)
}

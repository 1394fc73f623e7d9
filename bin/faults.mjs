#!/usr/bin/env node
// `npm run faults`: breaks the real program while people work, and prints what was tried and how much was lost.
// `--times 20`: so many rounds; `--short`: with shorter outages and fewer edits, as `npm test` does; `--only killedServer`:
// one of them; `--table FILE`: also as a table.
import { mkdtempSync, rmSync, chmodSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.mjs'
import { checkNode, ensureBuild, ensureClient, ensurePackages } from './ensure.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const USAGE = '用法：npm run faults -- [--times 次数] [--short] [--only 名称] [--table 文件]'

const wordsOf = (args) => {
  try {
    const { times = '1', ...others } = parseArgs({ args, options: { times: { type: 'string' }, short: { type: 'boolean', default: false }, only: { type: 'string' }, table: { type: 'string' } } }).values
    if (/^[1-9]\d{0,2}$/.test(times)) return { times: Number(times), ...others }
  } catch {
    // said below
  }
  throw new Error(USAGE)
}

/** One line a fault: how often it was tried, how much of what was acknowledged was gone. */
const tableOf = (outcomes, { times, short }) =>
  ['# What was broken, and what was lost', '', `\`npm run faults -- --times ${times}${short ? ' --short' : ''} --table docs/faults.md\` wrote this file on ${os.cpus().length} processors (load ${os.loadavg()[0].toFixed(0)}): every fault ${times} times, with other moments and other figures each time.`, 'What counts as lost: a value or step that was acknowledged and is not stored, a publication that is not whole, a program that did not go on by itself.', '', '| fault | times | not tried | lost | the last time |', '|---|---|---|---|---|',
    ...[...outcomes].map(([name, tries]) => `| ${name} | ${tries.length} | ${tries.filter(({ skipped }) => skipped === true).length} | ${tries.reduce((sum, { lost }) => sum + (lost ?? 1), 0)} | ${tries.at(-1).tried} |`), ''].join('\n')

stopOnSignals(130)
try {
  const { times, short, only, table } = wordsOf(process.argv.slice(2))
  checkNode()
  await ensurePackages()
  await ensureClient()
  await ensureBuild()
  // Loaded only now: Playwright and pg come with the packages ensured above.
  const [{ chromium }, { buildStage }, { faults }] = await Promise.all([import('@playwright/test'), import('./faults/stage.mjs'), import('./faults/every-fault.mjs')])
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-faults-'))
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const { DATABASE_URL = null } = await ownDatabase('faults')
  const stage = await buildStage(scratch, DATABASE_URL)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', ...asRoot] })
  whenStopping(() => browser.close())
  await stage.servers[0].start()

  const outcomes = new Map()
  let lostInAll = 0
  let failures = 0
  for (let turn = 1; turn <= times; turn += 1) {
    if (times > 1) say(`第 ${turn} 轮，共 ${times} 轮`)
    for (const [index, fault] of faults.entries()) {
      if (only !== undefined && fault.name !== only) continue
      const since = performance.now()
      // Numbers of their own for every fault of every round.
      const outcome = await fault({ stage, browser, turn, round: turn * faults.length + index, short }).catch((error) => ({ tried: `${fault.name} 没有做完：${error instanceof Error ? error.message : error}`, lost: null }))
      if (outcome.lost === null) {
        failures += 1
        await Promise.all(browser.contexts().map((context) => context.close().catch(() => {})))
      } else lostInAll += outcome.lost
      outcomes.set(fault.name, [...(outcomes.get(fault.name) ?? []), outcome])
      say(`  ${outcome.lost === 0 ? '✓' : '✗'} ${outcome.tried}${outcome.lost === null ? '' : `：丢失 ${outcome.lost}`}（${seconds(since)}）`)
    }
  }
  say(`${times} 轮，丢失 ${lostInAll} 个数${failures > 0 ? `，${failures} 项没有做完` : ''}`)
  if (table !== undefined) writeFileSync(table, tableOf(outcomes, { times, short }))
  await stopEverything()
  process.exit(lostInAll + failures === 0 ? 0 : 1)
} catch (fault) {
  await fail(fault)
}

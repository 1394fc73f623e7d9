#!/usr/bin/env node
// `npm run bench:scale`: one county, ten and fifty (10,000 units × 3 years of publications) in a database of its own, and what
// looking things up costs in each. `-- --counties 1,5` for others. What must hold is asked of fifty: smaller ones show how it grows.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkNode, ensureClient, ensurePackages } from './ensure.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { environmentOf, openDatabase, settings } from './machinery/program.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

/** 10,000 units × 3 years, for which the limits are set. */
const JUDGED = 50

const column = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(8)

stopOnSignals(130)
try {
  checkNode()
  await ensurePackages()
  await ensureClient()
  const { values } = parseArgs({ options: { counties: { type: 'string', default: '1,10,50' } } })
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-scale-'))
  // As root the database runs under an account of its own, which must get through to its folder.
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const { DATABASE_URL: databaseUrl = null } = await ownDatabase('scale')
  const chosen = { ...settings(), dataFolder: path.join(scratch, 'data'), databaseUrl }
  const { url } = await openDatabase(chosen)
  Object.assign(process.env, environmentOf(chosen, url))
  // Loaded only now: esbuild comes with the packages ensured above.
  const { importTs } = await import('./run-ts.mjs')
  const bench = await importTs('bench/scale.ts')
  say(`${os.cpus().length} 个处理器，负载 ${os.loadavg()[0].toFixed(1)}；一个县 200 个单位，各 3 年`)
  let [laid, isSlow] = [0, false]
  for (const counties of values.counties.split(',').map(Number)) {
    const { seconds, megabytes } = await bench.grow(laid, counties)
    laid = counties
    say(`\n${counties} 个县：${counties * 200} 个单位，${counties * 600} 份公开；数据库 ${megabytes} MB（写入 ${seconds.toFixed(0)} 秒）\n  中位数      95%     最长   毫秒`)
    for (const { name, median, p95, most, limit } of await bench.measure(counties)) {
      const isOver = limit !== null && counties >= JUDGED && p95 > limit
      if (isOver) isSlow = true
      say(`${column(median)} ${column(p95)} ${column(most)}   ${name}${limit === null || counties < JUDGED ? '' : `（95% 不超过 ${limit}${isOver ? '：超过了' : ''}）`}`)
    }
  }
  await bench.done()
  if (laid < JUDGED) say(`\n没有到 ${JUDGED} 个县，不评快慢。`)
  if (isSlow) throw new Error('有慢于规定的。')
  await stopEverything()
} catch (fault) {
  await fail(fault)
}

#!/usr/bin/env node
// `npm run bench`: runs **/*.bench.ts and prints, for each, the median and its ratio to the first of its group.
// Milliseconds differ between machines; ratios hardly do.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkNode, ensureClient, ensurePackages } from './ensure.mjs'
import { command, listen } from './machinery/child.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-bench-'))
const inMilliseconds = (value) => (value === undefined ? '—' : (value < 100 ? value.toPrecision(3) : value.toFixed(0))).padStart(10)

stopOnSignals(130)
whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
try {
  checkNode()
  await ensurePackages()
  await ensureClient()
  const file = path.join(scratch, 'bench.json')
  const { status, said } = await listen(process.execPath, [command.vitest, 'bench', '--run', '--project', 'unit', '--outputJson', file, ...process.argv.slice(2)], { env: { NO_COLOR: '1' } })
  if (!existsSync(file)) throw new Error(said.trimEnd())
  say(`中位数 ms     99% ms       倍数     次数\n`)
  for (const { groups } of JSON.parse(readFileSync(file, 'utf8')).files)
    for (const { fullName, benchmarks } of groups) {
      say(fullName)
      for (const { name, median, p99, sampleCount } of benchmarks)
        say(`${inMilliseconds(median)} ${inMilliseconds(p99)} ${(median / benchmarks[0].median).toFixed(2).padStart(10)} ${String(sampleCount).padStart(8)}  ${name}`)
    }
  if (status !== 0) throw new Error(said.trimEnd())
  if (process.argv.length === 2) {
    // Loaded only now: esbuild and Playwright come with the packages ensured above.
    const { inNode } = await import('../bench/in-node.mjs')
    const { timings, season } = await inNode()
    say('\n在服务器上算一份决算（60 个科目、30 个项目）')
    for (const { name, median, p95 } of timings) say(`${inMilliseconds(median)} ${inMilliseconds(p95)}  ${name}`)
    say(`\n${season.units} 个单位的决算，两个线程：${(season.milliseconds / 1000).toFixed(1)} 秒，共 ${season.findings} 项问题`)
    const { recomputeInBrowser } = await import('../bench/in-browser.mjs')
    say('\n在浏览器中重算一份决算（60 个科目、30 个项目）')
    for (const { name, median, p95 } of await recomputeInBrowser()) say(`${inMilliseconds(median)} ${inMilliseconds(p95)}  ${name}`)
  }
  await stopEverything()
} catch (fault) {
  await fail(fault)
}

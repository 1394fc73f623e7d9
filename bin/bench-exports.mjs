#!/usr/bin/env node
// `npm run bench:exports`: one booklet of about sixty pages in each format, a county of a hundred units in one archive, and
// twenty people exporting at once while somebody saves. On a database of its own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkNode, ensureClient, ensurePackages } from './ensure.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { environmentOf, openDatabase, settings } from './machinery/program.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const column = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(8)

stopOnSignals(130)
try {
  checkNode()
  await ensurePackages()
  await ensureClient()
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-exports-'))
  // As root the database runs under an account of its own, which must get through to its folder.
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const { DATABASE_URL: databaseUrl = null } = await ownDatabase('exports')
  const chosen = { ...settings(), dataFolder: path.join(scratch, 'data'), databaseUrl }
  const { url } = await openDatabase(chosen)
  Object.assign(process.env, environmentOf(chosen, url))
  // Loaded only now: esbuild comes with the packages ensured above.
  const { importTs } = await import('./run-ts.mjs')
  const bench = await importTs('bench/exports.ts')
  say(`${os.cpus().length} 个处理器，负载 ${os.loadavg()[0].toFixed(1)}`)

  const { pages, timings } = await bench.formats()
  say(`\n一份 ${pages} 页的决算公开，程序已热，毫秒\n  中位数     最长`)
  for (const { name, median, most } of timings) say(`${column(median)} ${column(most)}  ${name}`)

  const county = await bench.exportCounty(bench.UNITS)
  const together = await bench.atOnce(county)
  say(`\n二十人同时导出 PDF 和 Word，共 ${together.files} 个文件：${together.seconds.toFixed(1)} 秒，失败 ${together.failed} 个`)
  say('同时保存一项，毫秒\n  中位数      95%     最长   次数')
  for (const [name, { saves, median, p95, most }] of [['没有人导出', together.alone], ['二十人导出', together.beside]]) say(`${column(median)} ${column(p95)} ${column(most)} ${String(saves).padStart(6)}  ${name}`)

  const { units, seconds, failed, megabytes, quarters, most } = await bench.bundle(county)
  say(`\n${units} 个单位打成一个包（${megabytes} MB，六种格式）：${seconds.toFixed(0)} 秒，没有生成 ${failed} 个`)
  say(`内存 MB：做到四分之一、一半、四分之三、全部时 ${quarters.join('、')}；最多 ${most}`)
  await bench.done()
  await stopEverything()
} catch (fault) {
  await fail(fault)
}

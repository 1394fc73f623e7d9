#!/usr/bin/env node
// `npm run bench:deadline`: 300 accountants who save every two seconds, 20 reviewers, 200 readers a second and 5 exports a
// minute, on a database of its own; then half as many more, twice, three times, until it gives; all of it with one process that serves, and
// again with two behind a proxy. `--seconds 25`: how long each lasts; `--servers 1,2`; `--times 1,1.5,2,3`; `--table FILE`: the
// tables as a document.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { checkNode, ensureBuild, ensureClient, ensurePackages } from './ensure.mjs'
import { arrive, idle, kindsOf, lostWrites, together } from './load/deadline.mjs'
import { gaugesOf } from './load/gauges.mjs'
import { proxyBefore } from './load/proxy.mjs'
import { node, root } from './machinery/child.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { say, step } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const DAY = { accountants: 300, reviewers: 20, readersPerSecond: 200, exportsPerMinute: 5 }
const TOKEN = 'a token for the bench and nothing else'
const NAMES = { save: '保存', queue: '审核列表', findings: '问题页', read: '公开页', export: '导出 PDF、Word' }
/** Beyond this people notice: it has given. */
const [SLOWEST_SAVE_MS, MOST_ERRORS] = [1000, 0.001]
const [WARM_UP, ROUNDS] = [40, 60]

const USAGE = '用法：npm run bench:deadline -- [--seconds 25] [--servers 1,2] [--times 1,1.5,2,3] [--units 300] [--table 文件]'
const numbers = (text) => text.split(',').map(Number)
const words = () => {
  try {
    const option = (value) => ({ type: 'string', default: value })
    const { seconds, servers, times, units, table } = parseArgs({ options: { seconds: option('25'), servers: option('1,2'), times: option('1,1.5,2,3'), units: option(String(DAY.accountants)), table: { type: 'string' } } }).values
    const chosen = { seconds: Number(seconds), servers: numbers(servers), times: numbers(times), units: Number(units), table }
    if ([chosen.seconds, chosen.units, ...chosen.servers, ...chosen.times].every((each) => each > 0) && chosen.servers.every((each) => each <= 2)) return chosen
  } catch {
    // said below
  }
  throw new Error(USAGE)
}

const ms = (value) => (Number.isFinite(value) ? (value < 10 ? value.toFixed(1) : value.toFixed(0)) : '—')
const table = (figures, alone) => [
  '| | 每秒 | 次数 | 出错 | p50 ms | p95 ms | p99 ms | p50 是空闲时的几倍 |', '|---|---|---|---|---|---|---|---|',
  ...Object.entries(figures).map(([name, { rate, count, errors, p50, p95, p99, faults }]) => `| ${NAMES[name]} | ${rate.toFixed(1)} | ${count} | ${errors}${errors > 0 ? `（${Object.entries(faults).map(([why, n]) => `${why}×${n}`).join('、')}）` : ''} | ${ms(p50)} | ${ms(p95)} | ${ms(p99)} | ${(p50 / alone[name].p50).toFixed(1)} |`),
]

/** What each kind costs by itself. */
const costs = (alone) => [
  '| | 次数 | p50 ms | p95 ms | 服务进程的处理器 ms/次 | 数据库的处理器 ms/次 |', '|---|---|---|---|---|---|',
  ...Object.entries(alone).map(([name, { count, p50, p95, server, database }]) => `| ${NAMES[name]} | ${count} | ${ms(p50)} | ${ms(p95)} | ${ms(server)} | ${ms(database)} |`),
]

/** A server counts on one core; what renders beside it counts on others. */
const gaveFirst = ({ lag, awaited, servers, database, clients }, processes) => {
  const all = [servers, database, clients].filter(Number.isFinite).reduce((sum, each) => sum + each, 0)
  if (servers / processes > 0.9) return '服务进程的处理器（再起一个进程，或加核）'
  if (all > os.cpus().length * 0.85) return '这台机器的处理器（发请求的程序也在上面）'
  if (awaited > 0 && lag < 0.1) return '数据库连接（调大 MINGSUAN_POOL）'
  return lag >= 0.1 ? '处理器，被这台机器上别的程序占去了' : '数据库或磁盘'
}

/** The day, and more of it, until it gives; answers what it came to, in lines of a document. */
const day = async ({ chosen, processes, kinds, gauges, alone, lost }) => {
  const lines = [`## ${processes} 个服务进程${processes > 1 ? '，前面一个代理' : ''}`, '']
  for (const times of chosen.times) {
    const done = await gauges.watch()
    const figures = await together(kinds, { ...DAY, accountants: chosen.units, seconds: chosen.seconds, times })
    const worst = await done()
    const gone = await lost()
    const block = [`### ${times === 1 ? '截止日' : `截止日的 ${times} 倍`}`, '', ...table(figures, alone), '', `确认过而没有存下的：${gone}。服务进程：事件循环最迟 ${ms(worst.lag * 1000)} ms，等数据库连接的最多 ${worst.awaited} 个，内存最多 ${ms(worst.memory / 1e6)} MB。处理器：服务进程 ${worst.servers.toFixed(2)} 核，数据库 ${worst.database.toFixed(2)} 核，发请求的程序 ${worst.clients.toFixed(2)} 核。`, '']
    lines.push(...block)
    say(block.join('\n'))
    if (gone > 0) throw new Error(`丢了 ${gone} 次确认过的保存。`)
    const [errors, count] = ['errors', 'count'].map((name) => Object.values(figures).reduce((sum, each) => sum + each[name], 0))
    if (figures.save.p99 <= SLOWEST_SAVE_MS && errors / count <= MOST_ERRORS) continue
    const knee = `${processes} 个服务进程到顶在 ${times} 倍（保存的 p99 超过 ${SLOWEST_SAVE_MS} ms，或出错超过 ${MOST_ERRORS * 1000}‰）；先不够的是${gaveFirst(worst, processes)}。`
    say(knee)
    return [...lines, knee, '']
  }
  return [...lines, `到 ${chosen.times.at(-1)} 倍还没有到顶。`, '']
}

const documentOf = (chosen, lines) => `# 截止日

\`npm run bench:deadline -- --table docs/bench.md\` 重写本页：${chosen.units} 名会计每两秒存一次，${DAY.reviewers} 名审核人每五秒看一页（审核列表、某一份的问题页），公众每秒读 ${DAY.readersPerSecond} 次，每分钟导出
${DAY.exportsPerMinute} 份；先各自空闲时测一遍，再一起来，再加倍，直到保存的 p99 超过一秒或出错超过千分之一，说出先不够的是什么。会计和页面一样：一次保存没有答复，不发下一次，其间的改动
合成一次；迟到的都从该来的时刻算起。确认过而没有存下的必须是 0，否则当场停下。数据库、服务进程、发请求的程序都在同一台机器上。

${lines.join('\n')}`

stopOnSignals(130)
try {
  const chosen = words()
  checkNode()
  await ensurePackages()
  await ensureClient()
  await ensureBuild()
  // The bench is one visitor and stands for thousands: their limits are not what is measured.
  Object.assign(process.env, { MINGSUAN_METRICS_TOKEN: TOKEN, MINGSUAN_TRUSTED_PROXIES: '127.0.0.1,::1' })
  const { buildStage } = await import('./faults/stage.mjs')
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-deadline-'))
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const { DATABASE_URL = null } = await ownDatabase('deadline')
  const stage = await buildStage(scratch, DATABASE_URL)
  await step(`布置 ${chosen.units} 个单位`, () => node([path.join(root, 'bin/run-ts.mjs'), 'bench/deadline-county.ts', String(chosen.units), String(DAY.reviewers)], { what: '布置', env: stage.environment }))
  const county = JSON.parse(readFileSync(path.join(scratch, 'deadline.json'), 'utf8'))
  const load = os.loadavg()[0]
  await stage.servers[0].start()
  const front = { address: stage.servers[0].address }
  const people = await step('登录', () => arrive(front, county, new Map()))
  const kinds = kindsOf(front, people, (await stage.query("SELECT id::text AS id FROM publications WHERE status = 'published'")).map(({ id }) => id))
  const gaugesBefore = (servers) => gaugesOf(servers, TOKEN, () => stage.postgres?.pid() ?? null)
  const alone = await step('空闲时各测一遍', async () => {
    const { used } = gaugesBefore(stage.servers.slice(0, 1))
    await idle(kinds, WARM_UP, used)
    return idle(kinds, ROUNDS, used)
  })
  const lines = [`${os.cpus().length} 个处理器（${os.cpus()[0]?.model ?? ''}），开始时负载 ${load.toFixed(1)}，Node.js ${process.version}；每档 ${chosen.seconds} 秒。`, '', '## 空闲时', '', ...costs(alone), '']
  say(lines.join('\n'))

  for (const processes of chosen.servers) {
    const servers = stage.servers.slice(0, processes)
    front.address = servers[0].address
    if (processes > 1) {
      await servers[1].start()
      const proxy = await proxyBefore(servers.map(({ address }) => address))
      whenStopping(proxy.close)
      front.address = proxy.address
      await idle(kinds, WARM_UP, gaugesBefore(servers).used)
    }
    lines.push(...(await day({ chosen, processes, kinds, gauges: gaugesBefore(servers), alone, lost: () => lostWrites(stage.query, people.clerks, county.accountants) })))
  }
  if (chosen.table !== undefined) writeFileSync(chosen.table, documentOf(chosen, lines))
  people.agent.destroy()
  await stopEverything()
} catch (fault) {
  await fail(fault)
}

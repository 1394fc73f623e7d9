#!/usr/bin/env node
// `npm test`: everything a change must pass, from a fresh clone. `--quick`: without database, build and browser.
// `--only STEP`: one step. Ends with the line `N passed, N failed` over all tests and steps.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { checkNode, ensureBuild, ensureClient, ensurePackages } from './ensure.mjs'
import { command, end, listen, root } from './machinery/child.mjs'
import { freePort } from './machinery/free-port.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-test-'))
// As root the demo's database runs under an account of its own, which must get through to its folder.
chmodSync(scratch, 0o711)
const quietly = { NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', NO_COLOR: '1' }
const report = (name) => path.join(scratch, `${name}.json`)

/** What a step says of itself: whether it held, how many tests it counted, and its words where it did not hold. */
const script = async (args, env = {}) => {
  const { status, said } = await listen(process.execPath, args, { env: { ...quietly, ...env } })
  return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0, said }
}

const vitest = async (project, env = {}) => {
  const file = report(project)
  const { status, said } = await listen(process.execPath, [command.vitest, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { env: { ...quietly, ...env } })
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return { passed, failed: status === 0 ? 0 : Math.max(numFailedTests, 1), skipped, said }
}

const types = async () => {
  const generated = await script([command.next, 'typegen'])
  return generated.failed > 0 ? generated : script([command.tsc, '--noEmit'])
}

const built = async () => {
  await ensureBuild()
  return { passed: 0, failed: 0, skipped: 0, said: '' }
}

/** `npm run demo` as a person starts it, freshly seeded; answers once its address is printed. */
const startDemo = (env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'bin/demo.mjs')], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    whenStopping(() => end(child, 30_000))
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words) => {
        said += words
        if (/已就绪：http/.test(said)) resolve(child)
      })
    child.once('close', () => reject(new Error(`演示没有启动起来：\n${said}`)))
  })

/** Two browsers at once, each on a demo of its own: no journey meets another, and a machine of two cores is not idle while a page waits. */
const WORKERS = 2

const endToEnd = async () => {
  await ensureBuild()
  const browser = await findBrowser()
  const origins = { BETTER_AUTH_URL: '', BETTER_AUTH_TRUSTED_ORIGINS: '', MINGSUAN_HOST: '' }
  const demos = await Promise.all(
    Array.from({ length: WORKERS }, async (_, index) => {
      const [port, folder] = [await freePort(), path.join(scratch, `data-${index}`)]
      const child = await startDemo({ PORT: String(port), MINGSUAN_DATA: folder, ...origins, ...(await ownDatabase(`e2e${index}`)) })
      return { child, folder, url: `http://localhost:${port}` }
    }),
  )
  const file = report('e2e')
  const env = {
    ...quietly,
    CHROMIUM_PATH: browser,
    MINGSUAN_E2E_URL: demos.map(({ url }) => url).join(','),
    MINGSUAN_DATA: demos.map(({ folder }) => folder).join(path.delimiter),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  }
  const { status, said } = await listen(process.execPath, [command.playwright, 'test', ...rest], { env })
  await Promise.all(demos.map(({ child }) => end(child, 30_000)))
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : {}
  const stoppedCleanly = demos.every(({ child }) => child.exitCode === 0)
  return {
    passed: expected,
    failed: (status === 0 ? 0 : Math.max(unexpected + flaky, 1)) + (stoppedCleanly ? 0 : 1),
    skipped,
    said: stoppedCleanly ? said : `${said}\n演示收到 SIGTERM 后没有正常停止。`,
  }
}

/** The program broken while people type; its words are shown even where nothing was lost. */
const faults = async () => {
  await ensureBuild()
  const { status, said } = await listen(process.execPath, [path.join(root, 'bin/faults.mjs'), '--short'], { env: quietly })
  const tried = said.split('\n').filter((line) => /^ {2}[✓✗]/.test(line))
  const failed = tried.filter((line) => line.startsWith('  ✗')).length
  if (status === 0) say(tried.map((line) => `  ${line}`).join('\n'))
  return { passed: tried.length - failed, failed: status === 0 ? 0 : Math.max(failed, 1), skipped: 0, said }
}

/** What docs/operations.md tells its reader to do, done. */
const operations = async () => {
  await ensureBuild()
  const { status, said } = await listen(process.execPath, [path.join(root, 'bin/handbook.mjs')], { env: quietly })
  const done = said.split('\n').filter((line) => /^ {2}[✓✗] 手册/.test(line))
  const failed = done.filter((line) => line.startsWith('  ✗')).length
  return { passed: done.length - failed, failed: status === 0 ? 0 : Math.max(failed, 1), skipped: 0, said }
}

const steps = {
  types: ['类型', types],
  lint: ['代码检查', () => script([command.eslint, '.', '--max-warnings', '0'])],
  walls: ['房间之间的墙', () => vitest('walls')],
  unit: ['单元测试', () => vitest('unit')],
  db: ['数据库测试', () => vitest('db')],
  build: ['构建', built],
  faults: ['故障测试', faults],
  operations: ['运行手册', operations],
  e2e: ['浏览器测试', endToEnd],
}

/** Steps one after the other in each lane, lanes side by side: those of one line leave a core idle. */
const lanes = [[['types', 'walls'], ['build']], [['lint', 'operations'], ['faults']], [['unit']], [['db']], [['e2e']]]

const [first, ...others] = process.argv.slice(2)
const only = first === '--only' ? others[0] : undefined
const rest = first === '--only' ? others.slice(1) : []
const chosen = only === undefined ? Object.keys(steps).filter((name) => first !== '--quick' || ['types', 'lint', 'walls', 'unit'].includes(name)) : [only]

stopOnSignals(130)
whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
try {
  if (only !== undefined && !(only in steps)) throw new Error(`没有叫“${only}”的步骤；可选：${Object.keys(steps).join('、')}。`)
  if (first !== undefined && !['--quick', '--only'].includes(first)) throw new Error('用法：npm test，或 npm test -- --quick，或 npm test -- --only 步骤。')
  checkNode()
  await ensurePackages()
  await ensureClient()
  const total = { passed: 0, failed: 0, skipped: 0 }
  const run = async (name) => {
    const [label, work] = steps[name]
    const since = performance.now()
    const { passed, failed, skipped, said } = await work().catch((fault) => ({ passed: 0, failed: 1, skipped: 0, said: fault instanceof Error ? fault.message : String(fault) }))
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    if (failed > 0) say(said.trimEnd())
    const counted = passed + skipped > 0 ? `，${passed} 项通过${failed > 0 ? `，${failed} 项失败` : ''}${skipped > 0 ? `，${skipped} 项跳过` : ''}` : ''
    say(`  ${failed === 0 ? '✓' : '✗'} ${label}（${seconds(since)}${counted}）`)
  }
  const runLane = async (names) => { for (const name of names) if (chosen.includes(name)) await run(name) }
  for (const line of lanes) await Promise.all(line.map(runLane))
  await stopEverything()
  say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
  process.exit(total.failed === 0 ? 0 : 1)
} catch (fault) {
  await fail(fault)
}

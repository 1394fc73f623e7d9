#!/usr/bin/env node
// `npm run bench:typing`: from key to next paint in the largest form, with tables, sentences and findings live.
// Serves the built program with data of its own; where MINGSUAN_E2E_URL names a running demo, that one is typed into.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkNode, ensureBuild, ensureClient, ensurePackages } from './ensure.mjs'
import { freePort } from './machinery/free-port.mjs'
import { accountsOf, environmentOf, openDatabase, seed, settings, startServer } from './machinery/program.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const serve = async () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-typing-'))
  // As root the database runs under an account of its own, which must get through to its folder.
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const chosen = { ...settings(), port: await freePort(), host: '127.0.0.1', dataFolder: path.join(scratch, 'data'), databaseUrl: null }
  const { url, wasNew } = await openDatabase(chosen)
  const origin = `http://localhost:${chosen.port}`
  const environment = { ...environmentOf(chosen, url), BETTER_AUTH_URL: origin, BETTER_AUTH_TRUSTED_ORIGINS: origin }
  await seed(chosen, environment, wasNew)
  await ensureBuild()
  await startServer(chosen, environment, fail)
  return { url: origin, dataFolder: chosen.dataFolder }
}

const column = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(8)
const line = (name, { median, p95, most }) => `${column(median)} ${column(p95)} ${column(most)}  ${name}`

stopOnSignals(130)
try {
  checkNode()
  await ensurePackages()
  await ensureClient()
  const running = process.env.MINGSUAN_E2E_URL
  const { url, dataFolder } = running ? { url: running, dataFolder: settings().dataFolder } : await serve()
  // Loaded only now: esbuild and Playwright come with the packages ensured above.
  const { typeInBrowser } = await import('../bench/typing.mjs')
  const { filled, results, browser } = await typeInBrowser({ url, accounts: accountsOf(dataFolder), trace: process.env.MINGSUAN_TRACE ?? null })
  say(`“支出”页已填 ${filled} 格金额，30 个项目；${browser}；从按键到下一次绘制，毫秒`)
  for (const { rate, keys, painted, reported, drawn } of results) {
    say(`\n处理器${rate === 1 ? '原速' : `放慢 ${rate} 倍`}，按键 ${keys} 次；其间合计格重画 ${drawn.figures} 次，后果（表、句子、问题）重画 ${drawn.sentences} 次`)
    say('  中位数      95%     最长')
    say(line('按键到绘制之后（页面自测）', painted))
    say(line('浏览器报告（以 8 毫秒计，16 毫秒以下记 8）', reported))
  }
  await stopEverything()
} catch (fault) {
  await fail(fault)
}

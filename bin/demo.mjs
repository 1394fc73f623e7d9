#!/usr/bin/env node
// `npm run demo`: from a fresh clone to a running program with a believable county in it; from the second time on at once.
import { checkNode, ensureBuild, ensureClient, ensurePackages, isBuilt } from './ensure.mjs'
import { accountsOf, checkPort, environmentOf, openDatabase, seed, settings, startServer } from './machinery/program.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopOnSignals } from './machinery/stopping.mjs'

/** Text of a column: a Chinese character is two wide. */
const padded = (text, width) => text + ' '.repeat(Math.max(0, width - [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)))

stopOnSignals(0, () => say('\n正在停止服务和数据库……'))
try {
  checkNode()
  const chosen = settings()
  await checkPort(chosen)
  say(isBuilt() ? '明算正在启动。' : '明算正在准备，首次约需两三分钟。')
  await ensurePackages()
  await ensureClient()
  const fill = async () => {
    const { url, wasNew, served } = await openDatabase(chosen)
    const environment = environmentOf(chosen, url)
    await seed(chosen, environment, wasNew)
    return { ...environment, ...served }
  }
  const [environment] = await Promise.all([fill(), ensureBuild()])
  await startServer(chosen, environment, fail)
  say(`\n明算已就绪：${environment.BETTER_AUTH_URL}\n`)
  const accounts = accountsOf(chosen.dataFolder)
  if (accounts.length > 0) say('演示账号（口令是在这台机器上生成的，按 Ctrl-C 停止）')
  for (const { user, role, password, name = '' } of accounts) say(`  ${padded(user, 34)}${padded(password, 22)}${padded(role, 12)}${name}`)
} catch (fault) {
  await fail(fault)
}

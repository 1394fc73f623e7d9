#!/usr/bin/env node
// `npm run audit`: asks the registry for known holes in the packages of the lock file. Status 1: one that is high or critical;
// 3: the registry was not reached, so nothing is known.
import { listen, root } from './machinery/child.mjs'
import { say } from './machinery/say.mjs'
import { stopOnSignals } from './machinery/stopping.mjs'

stopOnSignals(130)
const npm = process.env.npm_execpath
const args = ['audit', '--json']
const [program, words] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
const { said } = await listen(program, words, { cwd: root, shell: process.platform === 'win32' })

/** npm answers with JSON, and may say something before it. */
const answer = (() => {
  try {
    return JSON.parse(said.slice(said.indexOf('{')))
  } catch {
    return null
  }
})()

const LEVELS = { critical: '极高', high: '高', moderate: '中', low: '低', info: '提示' }
const counts = answer?.metadata?.vulnerabilities
if (counts === undefined) {
  say('没有问到软件包仓库（没有网络，或仓库不答这一问），已知漏洞没有核对。')
  process.exitCode = 3
} else {
  for (const [name, { severity, range, fixAvailable }] of Object.entries(answer.vulnerabilities ?? {})) say(`  ${LEVELS[severity] ?? severity}：${name} ${range}${fixAvailable ? '，有修好的版本' : '，还没有修好的版本'}`)
  say(`已核对 ${answer.metadata.dependencies?.total ?? 0} 个包：${Object.entries(LEVELS).map(([level, word]) => `${word} ${counts[level] ?? 0}`).join('，')}。`)
  process.exitCode = (counts.critical ?? 0) + (counts.high ?? 0) === 0 ? 0 : 1
}

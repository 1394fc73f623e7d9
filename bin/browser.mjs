#!/usr/bin/env node
// Finds a Chromium for the end-to-end tests, or brings one; prints where it is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { command, listen } from './machinery/child.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopOnSignals } from './machinery/stopping.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** There, and able to start: a downloaded browser may miss the system's libraries. */
const works = (place) => existsSync(place) && (process.platform === 'win32' || spawnSync(place, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0)

const playwrightsOwn = async () => {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return own !== '' && works(own) ? own : null
}

const installed = async () => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (works(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH 指向的 ${chosen} 不存在或不能运行；请改正，或去掉这个变量。`)
  }
  return (await playwrightsOwn()) ?? places.find(works) ?? null
}

/** A browser made to be headless, where frames are to be timed; otherwise any. The full one, headless, holds a frame in eight back until another is drawn. */
export const findTimedBrowser = async () => {
  const shell = '/usr/bin/chromium-headless-shell'
  return !process.env.CHROMIUM_PATH && works(shell) ? shell : findBrowser()
}

const byPlaywright = async () => {
  await listen(process.execPath, [command.playwright, 'install', 'chromium'])
  return playwrightsOwn()
}

const byDebian = async () => {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await listen('apt-get', ['update'], { env })
  await listen('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  return places.find(works) ?? null
}

/** The path of a browser; brings one where there is none. */
export const findBrowser = async () => {
  const found = await installed()
  if (found !== null) return found
  const since = performance.now()
  const brought = (await byPlaywright()) ?? (await byDebian())
  if (brought === null) throw new Error('没有找到浏览器，也没能装上；请安装 Chromium，或用 CHROMIUM_PATH 指出它在哪里。')
  say(`  ✓ 安装浏览器（${seconds(since)}）`)
  return brought
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  stopOnSignals(130)
  try {
    say(await findBrowser())
  } catch (fault) {
    await fail(fault)
  }
}

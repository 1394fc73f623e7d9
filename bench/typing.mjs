// Types into the form of expenditure as an accountant does, in a real browser against the running program.
import path from 'node:path'
import { build } from 'esbuild'
import { chromium } from '@playwright/test'
import { findTimedBrowser } from '../bin/browser.mjs'

const root = path.resolve(import.meta.dirname, '..')
/** 80 codes with five columns each: 400 amounts. */
const SIZE = { codes: 80, everyColumn: true }
const KEYS = 200
const ACCOUNT = 'yankuaiji'
const TOTAL = 'cell:T03!total:c1'
const SENTENCES = '[aria-labelledby="effects-title"]'

const stressContract = async () => {
  const { outputFiles } = await build({ entryPoints: [path.join(root, 'bench/stress-facts.ts')], bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', alias: { '@': root }, logLevel: 'error' })
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
  return module.stressContract(SIZE)
}

const signIn = async (page, { user, password }) => {
  await page.goto('/sign-in?next=/disclosures')
  await page.getByLabel('账号').fill(user)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname === '/disclosures')
}

/** The stress facts under the name of the unit whose draft it is, through the page a person uses. */
const importStress = async (page, disclosure) => {
  const own = await (await page.request.get(`${disclosure}/exchange/facts`)).json()
  const file = { ...(await stressContract()), budgetUnit: own.budgetUnit, template: own.template, fiscalYear: own.fiscalYear }
  await page.goto(`${disclosure}/exchange`)
  const apply = page.getByRole('button', { name: /^导入 \d+ 处改动/ })
  const chosen = { name: 'stress.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) }
  // The page takes a file once its scripts are there.
  for (let tries = 0; tries < 20 && (await apply.count()) === 0; tries += 1) {
    await page.locator('input[type=file][accept*=json]').setInputFiles(chosen)
    await apply.waitFor({ timeout: 3000 }).catch(() => {})
  }
  if ((await apply.textContent()) === '导入 0 处改动') return
  await apply.click()
  await page.getByText(/已导入，改动/).first().waitFor()
}

/** 120 ms from key to key, some sooner, some later; the same every time. */
const pauseAfter = (key) => 100 + ((key * 37) % 51)

/** Amounts one below the other: digits, then Enter. */
const typeAmounts = async (page, first) => {
  let typed = 0
  for (let cell = first; typed < KEYS; cell += 1)
    for (const key of [...String(20_000 + ((cell * 7919) % 70_000)), 'Enter']) {
      if (typed === KEYS) break
      await page.keyboard.press(key)
      await page.waitForTimeout(pauseAfter(typed))
      typed += 1
    }
  await page.waitForTimeout(1500)
  return page.evaluate(() => globalThis.keyTiming.take())
}

const sorted = (values) => values.toSorted((left, right) => left - right)
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

/** The longest of the events of one key; a key without an entry took less than 16 ms. */
const interactions = (events, count) => {
  const longest = new Map()
  for (const { interactionId, milliseconds } of events) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, milliseconds))
  return [...longest.values(), ...Array.from({ length: Math.max(0, count - longest.size) }, () => 8)]
}

const figuresOf = (rate, { keys, events, drawn }, before) => {
  const painted = keys.map((key) => key.milliseconds)
  const reported = interactions(events, keys.length)
  return {
    rate, keys: keys.length,
    painted: { median: at(painted, 0.5), p95: at(painted, 0.95), most: Math.max(...painted) },
    reported: { median: at(reported, 0.5), p95: at(reported, 0.95), most: Math.max(...reported) },
    drawn: { figures: drawn.figures - before.figures, sentences: drawn.sentences - before.sentences },
    worst: keys.toSorted((left, right) => right.milliseconds - left.milliseconds).slice(0, 5),
  }
}

/** Milliseconds from key to next paint, as the page runs and with the processor slowed four times. */
export const typeInBrowser = async ({ url, accounts, trace = null }) => {
  const account = accounts.find(({ user }) => user === ACCOUNT)
  if (account === undefined) throw new Error(`演示数据里没有账号 ${ACCOUNT}。`)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: await findTimedBrowser(), args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...asRoot] })
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.addInitScript({ path: path.join(root, 'bench/key-timing.js') })
    await signIn(page, account)
    await page.getByRole('main').getByRole('row').filter({ hasText: '填报中' }).getByRole('link').first().click()
    await page.waitForURL(/\/disclosures\/[^/]+/)
    const disclosure = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
    await importStress(page, disclosure)
    await page.goto(`${disclosure}/forms/expenditure`)
    await page.getByRole('grid').waitFor()
    await page.waitForTimeout(3000)
    const filled = await page.getByRole('grid').evaluate((grid) => [...grid.querySelectorAll('tr.is-item td[data-column]:not(.cell-calculated)')].filter((cell) => cell.textContent !== '').length)
    const devtools = await context.newCDPSession(page)
    await page.evaluate(([total, sentences]) => globalThis.keyTiming.watch(total, sentences), [TOTAL, SENTENCES])
    const items = page.locator('tr.is-item')
    const results = []
    let before = { figures: 0, sentences: 0 }
    for (const rate of [1, 4]) {
      await items.first().locator('td[data-column]').nth(rate === 1 ? 1 : 2).click()
      await page.evaluate(() => globalThis.keyTiming.take())
      await devtools.send('Emulation.setCPUThrottlingRate', { rate })
      if (trace !== null) await browser.startTracing(page, { path: `${trace}-${rate}.json` })
      const measured = await typeAmounts(page, rate * 100)
      if (trace !== null) await browser.stopTracing()
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      results.push(figuresOf(rate, measured, before))
      before = measured.drawn
    }
    return { filled, results, browser: `${path.basename(await findTimedBrowser())} ${browser.version()}` }
  } finally {
    await browser.close()
  }
}

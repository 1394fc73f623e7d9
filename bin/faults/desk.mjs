// A person at a browser: signs in, types into the grid, and sees what the program says of saving.
import { expect } from '@playwright/test'

const PATIENCE = 60_000
const cell = (page, key) => page.locator(`[id="${key}"]`)

/** The form under test. */
export const formOf = (stage) => `/disclosures/${stage.disclosureId}/forms/expenditure`

export const signIn = async (page, server, person, next) => {
  await page.goto(`${server.address}/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('账号').fill(person.account)
  await page.getByLabel('密码').fill(person.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in', { timeout: PATIENCE })
}

/** Opens the form once its scripts listen to keys. */
export const openForm = async (page, server, stage) => {
  await page.goto(`${server.address}${formOf(stage)}`)
  await cell(page, stage.keys[0]).waitFor({ timeout: PATIENCE })
  await expect(page.getByText(/^(已保存|保存中|未联网|连不上|需要重新登录)/).first()).toBeVisible({ timeout: PATIENCE })
}

/** A signed-in person with the form open; leaving unsaved work is confirmed, as a hurried person would. */
export const sitDown = async (browser, server, stage, person) => {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 } })
  context.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
  // By the same address as the sign-in page, without drawing it.
  const signedIn = await context.request.post(`${server.address}/api/auth/sign-in/username`, { data: { username: person.account, password: person.password }, headers: { origin: server.address } })
  if (!signedIn.ok()) throw new Error(`${person.name} 没能登录：${signedIn.status()}`)
  const page = await context.newPage()
  await openForm(page, server, stage)
  return { context, page }
}

/** Types numbers into cells as into a spreadsheet: each column from its top, Enter after each. `after` is told how many are done. */
export const typeInto = async (page, stage, edits, after = async () => {}) => {
  let last = null
  for (const [index, { key, text }] of edits.entries()) {
    const column = key.slice(key.lastIndexOf('/'))
    if (column !== last) await cell(page, key).click()
    last = column
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await after(index + 1)
  }
}

/** New numbers for the first cells of the grid, different in every round; as stored and as typed they read the same. */
export const editsOf = (stage, count, round) => stage.keys.slice(0, count).map((key, index) => ({ key, text: `${round * 1000 + index + 2}.25` }))

export const seesSaved = (page) => expect(page.getByText(/^已保存/).first()).toBeVisible({ timeout: PATIENCE })
export const sees = (page, words) => expect(page.getByText(words).first()).toBeVisible({ timeout: PATIENCE })
export const seesInCell = (page, key, text) => expect(cell(page, key)).toHaveText(text, { timeout: PATIENCE })

/** What the server said is saved, by fact: told to the page before the page can tell the person. */
export const acknowledged = (page) => {
  const said = new Map()
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('/facts') || response.request().method() !== 'POST') return
    response.json().then((answer) => {
      if (answer.ok) for (const { key, kind, text } of answer.value.outcomes) if (kind === 'saved') said.set(key, text)
    }, () => {})
  })
  return said
}

/**
 * How many of these were never stored since then. What was acknowledged may have given way to what the same person typed
 * next, stored in the moment the server died, before it could say so.
 */
export const neverStored = async (stage, since, promised) => {
  const [stored, history] = [await stage.stored(promised.map(({ key }) => key)), await stage.changesSince(since)]
  return promised.filter(({ key, text }) => stored.get(key) !== text && !history.some((change) => change.key === key && change.text === text)).length
}

/** How many of these are not stored as typed. */
export const lostOf = async (stage, edits) => {
  const stored = await stage.stored(edits.map(({ key }) => key))
  return edits.filter(({ key, text }) => stored.get(key) !== text).length
}

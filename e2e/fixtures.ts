import { readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { demoFolder } from './demo-under-test'

type Account = { readonly user: string; readonly role: string; readonly password: string; readonly name: string }

const accounts = (): readonly Account[] => {
  // Written by the seed in this shape.
  return JSON.parse(readFileSync(path.join(demoFolder(), 'demo-accounts.json'), 'utf8')) as readonly Account[]
}

const accountOf = (user: string): Account => {
  const found = accounts().find((account) => account.user === user)
  if (found === undefined) throw new Error(`no demo account ${user}`)
  return found
}

export const passwordOf = (user: string): string => accountOf(user).password

/** Signs in through the page a person uses. */
export const signIn = async (page: Page, user: string, next = '/disclosures'): Promise<void> => {
  const { password } = accountOf(user)
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('账号').fill(user)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/**
 * What axe is asked, at the levels a public body must meet. Only violations are described (a booklet has thousands of cells
 * in order), and style sheets and films, which none of these rules look into, are not fetched again: the same findings in a
 * third of the time.
 */
const asked = { runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }, resultTypes: ['violations' as const], preload: false }

/** No violation that axe can see; on the whole page, or in the part of it a test is about. */
export const expectAccessible = async (page: Page, within = ':root'): Promise<void> => {
  // Without frames there is nothing for a second page of axe's to gather (`setLegacyMode`). A page that has just come ties its labels to their fields a moment later; what is truly wrong stays wrong.
  await expect(async () => {
    // An open menu of the library is framed by two invisible stops that hand the focus on at once; nobody can rest there.
    const { violations } = await new AxeBuilder({ page }).include(within).exclude('[data-base-ui-focus-guard]').options(asked).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
  }).toPass({ timeout: 60_000 })
}

/** The reviewer passes what is under review and makes it public at once. */
export const approveAndPublish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByRole('checkbox', { name: /同意通过/ }).check()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await page.getByRole('button', { name: '公开', exact: true }).click()
  await page.getByRole('checkbox', { name: /国家秘密/ }).check()
  await page.getByRole('button', { name: '立即公开' }).click()
  await expect(page.getByText('公开页已经可以访问').first()).toBeVisible({ timeout: 60_000 })
}

/** The documents that this page loads from now on, each with what the page had complained of until then; none while one walks inside it. */
export const documentsLoaded = (page: Page): readonly string[] => {
  const loaded: string[] = []
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => { complaints.push(message) })
  page.on('console', (said) => { if (said.type() === 'error') complaints.push(said.text()) })
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loaded.push([request.url(), ...complaints].join(' · '))
  })
  return loaded
}

/** `2025-09-03T09:00`, as a field of date and time takes it, in the time of Beijing. */
const inBeijing = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(moment).replace(' ', 'T')

/** At the review desk of what has passed: it is to be published at a time, by the server. */
export const schedulePublication = async (page: Page, at: Date): Promise<void> => {
  await page.getByRole('button', { name: '公开', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '公开这份决算' })
  await dialog.getByRole('radio', { name: /^定时公开/ }).click()
  await dialog.getByLabel('公开时间').fill(inBeijing(at))
  await dialog.getByRole('checkbox', { name: /国家秘密/ }).check()
  await dialog.getByRole('button', { name: '定时公开' }).click()
  await expect(dialog).toBeHidden()
}

/** The dialog that is open; what a toast says is one too, for a reader, and is not meant. */
export const openDialog = (page: Page) => page.locator('[role="dialog"]:not([aria-modal="false"])')

/** No sideways scrolling of the page. */
export const expectFitsWidth = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

/** The unit that has barely begun: what is tried here meets no other journey. */
export const openDraft = async (page: Page, user = 'yankuaiji'): Promise<string> => {
  await signIn(page, user)
  await page.getByRole('main').getByRole('row').filter({ hasText: '填报中' }).getByRole('link').first().click()
  await page.waitForURL(/\/disclosures\/[^/]+/)
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}

/** The stored facts of a disclosure, as its file has them. */
export const readFacts = async (page: Page, disclosure: string): Promise<Readonly<Record<string, unknown>>> => {
  const answer = await page.request.get(`${disclosure}/exchange/facts`)
  expect(answer.status()).toBe(200)
  // The file of the contract is an object.
  return (await answer.json()) as Readonly<Record<string, unknown>>
}

/** On every page of every journey: nothing was asked for that the page's own policy forbids. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const heard: string[] = []
    page.on('console', (message) => { if (/Content.Security.Policy/iu.test(message.text())) heard.push(message.text()) })
    await use(page)
    expect(heard).toEqual([])
  },
})
export { expect }

import { expect, expectAccessible, expectFitsWidth, openDraft, signIn, test } from './fixtures'
import { storedTexts } from './stored-facts'

const SECTIONS = ['overview', 'income', 'expenditure', 'general-public-budget', 'government-funds', 'state-capital', 'basic-expenditure', 'three-public', 'operations', 'comparison', 'reasons', 'performance']

test('every section is accessible, and fits a phone', async ({ page }) => {
  test.setTimeout(600_000)
  const disclosure = await openDraft(page)
  for (const section of SECTIONS) {
    await page.goto(`${disclosure}/forms/${section}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  for (const section of SECTIONS) {
    await page.goto(`${disclosure}/forms/${section}`)
    await expectFitsWidth(page)
  }
})

test('what cannot be read stays in the field, says so, is linked from above, and survives a reload', async ({ page }) => {
  const disclosure = await openDraft(page)
  const key = 'balances/openingBalance'
  await page.goto(`${disclosure}/forms/income?field=${key}`)
  const field = page.locator(`[id="${key}"]`)
  await field.fill('1,2a')
  await page.keyboard.press('Tab')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('“1,2a”不是金额，请改成数字').first()).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('1,2a')
  await expect(page.getByText('“1,2a”不是金额，请改成数字').first()).toBeVisible()
  await field.fill('')
  await page.keyboard.press('Tab')
  await expect(field).not.toHaveAttribute('aria-invalid', 'true')
})

test('what was typed while the line was down is stored when it is back', async ({ page, context }) => {
  const disclosure = await openDraft(page)
  const key = 'balances/closingBalance'
  await page.goto(`${disclosure}/forms/expenditure?field=${key}`)
  const field = page.locator(`[id="${key}"]`)
  await context.setOffline(true)
  await field.fill('1234.56')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/未联网，已存在本机/).first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^已保存/)).toBeVisible({ timeout: 40_000 })
  await page.reload()
  await expect(field).toHaveValue('1,234.56')
  await field.fill('')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^已保存/)).toBeVisible()
})

test('what is written before the page’s scripts have come is heard and stored', async ({ page }) => {
  const disclosure = await openDraft(page)
  const key = 'balances/openingBalance'
  // Its name is in the page that the server sends; its id comes with the scripts.
  const field = page.locator(`[name="${key}"]`)
  const stored = async () => (await storedTexts(page, disclosure))[key]
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route(/\/_next\/static\/.*\.js/u, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${disclosure}/forms/income?field=${key}`, { waitUntil: 'commit' })
  await field.fill('4321.5')
  expect(await stored()).toBeUndefined()
  release()
  await expect.poll(stored, { timeout: 60_000 }).toBe('4321.50')
  await field.fill('')
  await page.keyboard.press('Tab')
  await expect.poll(stored, { timeout: 60_000 }).toBeUndefined()
})

test('another unit’s disclosure is not there', async ({ page, browser }) => {
  const disclosure = await openDraft(page)
  const stranger = await browser.newPage()
  await signIn(stranger, 'mukuaiji')
  await stranger.goto(`${disclosure}/preview`)
  await expect(stranger.getByRole('heading', { level: 1 })).not.toContainText('文化馆')
  await expect(stranger.locator('body')).not.toContainText('公开01表')
  await stranger.close()
})

test('preview, findings, history and exchange are accessible', async ({ page }) => {
  test.setTimeout(300_000)
  const disclosure = await openDraft(page)
  for (const part of ['preview', 'findings', 'history', 'exchange']) {
    await page.goto(`${disclosure}/${part}`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectAccessible(page)
  }
})

test('the rule book is accessible, fits a phone, and opens at a rule', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, 'fengkuaiji', '/rules')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: '规则手册' })).toBeVisible()
  expect(await main.getByRole('listitem').count()).toBeGreaterThan(150)
  await expectAccessible(page)
  await page.goto('/rules#A08')
  await expect(main.getByRole('heading', { name: '一般公共预算基本支出按功能与按经济分类应相等' })).toBeInViewport()
  await main.getByRole('searchbox').fill('接待 批次')
  await main.getByRole('button', { name: '查找' }).click()
  await page.waitForURL(/q=/)
  await expect(main.getByRole('listitem')).toHaveCount(3)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/rules')
  await expectFitsWidth(page)
  await expectAccessible(page)
})

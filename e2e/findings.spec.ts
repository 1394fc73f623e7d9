import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectFitsWidth, openDraft, signIn, test } from './fixtures'
import { restate, storedTexts } from './stored-facts'

const KEY = 'fiscalAppropriation/generalPublicBudget/income'

/** The same figure with its first two digits exchanged. */
const slipped = (text: string): string => text.replace(/^(\d)(\d)/, '$2$1')

const standing = (page: Page) => page.getByRole('heading', { level: 1, name: '问题' })

test('a slip is named, taken over with one press, undone, and mended in place; what is cleared stays struck', async ({ page }) => {
  test.setTimeout(300_000)
  const disclosure = await openDraft(page, 'kangkuaiji')
  const own = await storedTexts(page, disclosure)
  const right = own[KEY] ?? ''
  const broken = { ...own, [KEY]: slipped(right) }
  expect(broken[KEY]).not.toBe(right)
  await page.goto(`${disclosure}/findings`)
  await expect(standing(page)).toBeVisible()
  try {
    expect(await restate(page, disclosure, own, broken)).toEqual([])
    const card = page.getByRole('article', { name: /^修改建议/ }).first()

    await test.step('the cause stands above what it explains', async () => {
      await expect(card).toContainText('条即消除')
      await expectAccessible(page)
      await card.getByText(/^由此而来的/).click()
      await expect(card.locator('[data-rule="I11"]')).toBeVisible()
      await page.setViewportSize({ width: 390, height: 844 })
      await expectFitsWidth(page)
      await page.setViewportSize({ width: 1440, height: 900 })
    })

    await test.step('taken over, the findings are struck; undone, they are back', async () => {
      await card.getByRole('button', { name: /^采用/ }).first().click()
      await expect(page.getByText('已消除').first()).toBeVisible()
      await expect(page.locator('[data-rule="I11"]')).toHaveCount(0)
      await expect.poll(async () => (await storedTexts(page, disclosure))[KEY]).toBe(right)
      await page.getByRole('button', { name: /^撤销/ }).first().click()
      await expect.poll(async () => (await storedTexts(page, disclosure))[KEY]).toBe(broken[KEY])
    })

    await test.step('typed where it stands, by keyboard', async () => {
      await card.getByText(/^由此而来的/).click()
      // Both sides of the balance are sums: the facts behind one are unfolded, the largest first.
      await card.locator('[data-rule="I11"]').getByText(/项填报数得出/).first().click()
      const field = card.locator(`[data-fact="${KEY}"]`).first()
      await field.fill(right)
      await page.keyboard.press('Enter')
      await expect(page.getByText('已消除').first()).toBeVisible()
      await expect.poll(async () => (await storedTexts(page, disclosure))[KEY]).toBe(right)
    })

    await test.step('a filter stands in the address, and a jump comes back to it', async () => {
      await page.getByRole('button', { name: /^警告/ }).click()
      await expect(page).toHaveURL(/severity=warning/)
      await page.reload()
      await expect(page.getByRole('button', { name: /^警告/ })).toHaveAttribute('aria-pressed', 'true')
      await expect(async () => {
        await page.keyboard.press('j')
        expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-finding'))).toBe(true)
      }).toPass()
      const name = await page.evaluate(() => document.activeElement?.id ?? '')
      await page.keyboard.press('[')
      await page.waitForURL(/\/forms\//)
      await page.getByRole('link', { name: '返回问题' }).click()
      await expect(page).toHaveURL(/severity=warning.*finding=/)
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(name)
    })
  } finally {
    const now = await storedTexts(page, disclosure)
    await restate(page, disclosure, now, own)
  }
})

test('the reviewer refuses one explanation with words, and accepts it after all', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, 'changshenhe', '/disclosures')
  await page.getByRole('main').getByRole('row').filter({ hasText: '教育局' }).filter({ hasText: '已提交' }).getByRole('link').first().click()
  await page.waitForURL(/\/disclosures\/[^/]+/)
  const disclosure = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await page.goto(`${disclosure}/review`)
  const item = page.getByRole('article').filter({ hasText: '单位的说明' }).filter({ has: page.getByRole('button', { name: '不认可' }) }).first()
  await item.getByRole('button', { name: '不认可' }).click()
  await page.getByLabel('不认可的理由').fill('没有写明文号，请补充。')
  await page.getByRole('article').filter({ has: page.getByLabel('不认可的理由') }).getByRole('button', { name: '不认可' }).click()
  await expect(page.getByText('没有写明文号，请补充。').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '审核通过' })).toHaveAttribute('aria-disabled', 'true')
  // The booklet beside it is looked at elsewhere, and has forty pages.
  await expectAccessible(page, '[aria-label="需要判断的事项"]')
  const refused = page.getByRole('article').filter({ hasText: '没有写明文号，请补充。' })
  await refused.getByRole('button', { name: '认可', exact: true }).click()
  await expect(page.getByText('审核人已认可').first()).toBeVisible()
  await expect(page.getByText('没有写明文号，请补充。')).toHaveCount(0)
})

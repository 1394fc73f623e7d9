import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, expectAccessible, expectFitsWidth, test } from './fixtures'

const reportOf = async (request: import('@playwright/test').APIRequestContext, query = ''): Promise<{ readonly id: string; readonly page: string }> => {
  const answer = await request.get(`/api/v1/publications?limit=1${query}`)
  // The open data's own shape, tested where it is made.
  const { publications: [first] } = (await answer.json()) as { readonly publications: readonly { readonly id: string; readonly page: string }[] }
  if (first === undefined) throw new Error('nothing is published')
  return first
}

test('a reader verifies a report in their own browser', async ({ page, request }) => {
  test.setTimeout(120_000)
  await page.goto((await reportOf(request)).page)
  await page.getByRole('button', { name: '自行核对' }).click()
  const result = page.getByRole('region', { name: '自行核对' }).getByRole('status')
  await expect(result.getByText('文件与指纹一致')).toBeVisible({ timeout: 60_000 })
  await expect(result.getByText('签名有效')).toBeVisible()
  await expect(result.getByText('表和文字重新算出，与公开的一致')).toBeVisible()
  await expect(result.getByText(/条规则重新运行，结果与公开时相同/)).toBeVisible()
  await expectAccessible(page, 'section[aria-labelledby=verify]')
})

test('a changed file is not believed', async ({ page, request }) => {
  test.setTimeout(120_000)
  const { page: address } = await reportOf(request)
  await page.route('**/files/json', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/"(\d+\.\d)1"/, '"$12"') })
  })
  await page.goto(address)
  await page.getByRole('button', { name: '自行核对' }).click()
  const result = page.getByRole('region', { name: '自行核对' }).getByRole('status')
  await expect(result.getByText('有文件与指纹不符')).toBeVisible({ timeout: 60_000 })
  await expect(result.getByText('签名不符')).toBeVisible()
})

for (const width of [1440, 390])
  test(`units are compared and the open data is described, at ${String(width)} px`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/compare')
    for (const box of (await page.getByRole('group', { name: '可选的单位' }).getByRole('checkbox').all()).slice(0, 2)) await box.check()
    await page.getByRole('button', { name: '比较' }).click()
    await expect(page.getByRole('heading', { name: /支出总计/ })).toBeVisible()
    await expectAccessible(page)
    await expectFitsWidth(page)
    await page.goto('/open-data')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('开放数据')
    await expectAccessible(page)
    await expectFitsWidth(page)
  })

test('a report brings at most 100 kB of script, and shows all of it with scripts off', async ({ page, browser, request }) => {
  const { page: address } = await reportOf(request)
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => { if (response.request().resourceType() === 'script') scripts.push(response.body()) })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).byteLength)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000)
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(sizes.length)

  const plain = await browser.newContext({ javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(address)
  const textOf = async (from: import('@playwright/test').Page): Promise<string> => (await from.locator('main').textContent() ?? '').replace('自行核对', '')
  expect(await textOf(still)).toBe(await textOf(page))
  // A term opens its explanation by the browser's own means.
  const term = still.locator('button.term').filter({ visible: true }).first()
  const card = still.locator('.term-card:popover-open')
  await term.focus()
  await still.keyboard.press('Enter')
  await expect(card).toBeVisible()
  await expect(card).toContainText(await term.textContent() ?? '')
  await still.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await plain.close()
})

test('a citizen finds a unit by pinyin, asks a number, and reads the file behind it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('sfj')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('main').getByRole('link', { name: /司法局/ }).first().click()
  await page.waitForURL(/\/reports\//)
  const figure = page.locator('dl[aria-label="主要数字"] a[data-cites]').first()
  const printed = (await figure.textContent()) ?? ''
  const card = page.getByRole('dialog', { name: `数字 ${printed} 的来历` })
  await figure.click()
  await expect(card).toContainText('准确值')
  await expectAccessible(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /JSON/ }).first().click()
  // The contract's own shape (`final-accounts-disclosure/1`); 总计 stands last in 公开01.
  const { tables: [first] } = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as { readonly tables: readonly { readonly body: readonly (readonly string[])[] }[] }
  expect(first?.body.at(-1)).toContain(printed.replaceAll(',', ''))
})

import { createHash } from 'node:crypto'
import { expect, expectAccessible, expectFitsWidth, openDialog, signIn, test } from './fixtures'

const openFirstReport = async (page: import('@playwright/test').Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: /青禾县/ }).first().click()
  await page.waitForURL(/\/reports\//)
}

for (const width of [1440, 390])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('home, a place and a report are accessible and fit the width', async ({ page }) => {
      test.setTimeout(240_000)
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await expectFitsWidth(page)
      await page.getByRole('link', { name: '按区划和部门查看' }).click()
      await page.waitForURL(/\/divisions$/)
      await page.getByRole('link', { name: '青禾县', exact: true }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('青禾县的决算公开')
      await expect(page.getByText(/及时，批复/).first()).toBeVisible()
      await expectAccessible(page)
      await expectFitsWidth(page)
      await openFirstReport(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('2024年度')
      await expect(page.getByText(/批复后 20 日内公开/)).toBeVisible()
      await expect(page.getByRole('img', { name: /“三公”经费，万元：.*2024年度预算/ })).toBeVisible()
      await expectAccessible(page)
      await expectFitsWidth(page)
    })
  })

test('a report is readable without scripts', async ({ browser }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  const page = await plain.newPage()
  await openFirstReport(page)
  await expect(page.getByText(/2024年度收入总计[\d.]+万元/).first()).toBeAttached()
  await plain.close()
})

test('files are what their fingerprint says', async ({ page, request }) => {
  await openFirstReport(page)
  const report = new URL(page.url()).pathname
  for (const format of ['pdf', 'docx', 'xlsx', 'json']) {
    const answer = await request.get(`${report}/files/${format}`)
    expect(answer.status()).toBe(200)
    const sha256 = createHash('sha256').update(await answer.body()).digest('hex')
    expect(answer.headers()['etag']).toContain(sha256)
  }
})

test('a report has a policy that knows no inline script, and one that got into it does not run', async ({ browser, request }) => {
  const page = await browser.newPage()
  await openFirstReport(page)
  const policy = (await request.get(new URL(page.url()).pathname)).headers()['content-security-policy'] ?? ''
  expect(policy).toContain("script-src 'self';")
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="/none" onerror="document.title = `taken`">')
  })
  await page.waitForTimeout(500)
  expect(await page.title()).not.toBe('taken')
  const other = (await request.get('/')).headers()
  expect(other['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/u)
  expect(other['x-content-type-options']).toBe('nosniff')
  await page.close()
})

test('what is not published is not there', async ({ request }) => {
  expect((await request.get('/reports/00000000-0000-0000-0000-000000000000')).status()).toBe(404)
  const draft = await request.get('/disclosures', { maxRedirects: 0 })
  expect([302, 303, 307, 308]).toContain(draft.status())
  expect(draft.headers()['location']).toContain('/sign-in')
})

test('the page of one number is accessible and fits the width', async ({ page }) => {
  await openFirstReport(page)
  await page.goto(`${new URL(page.url()).pathname}/figures?of=${encodeURIComponent('T01!R62:c2')}`)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(page.getByRole('heading', { level: 1, name: '这个数从哪里来' })).toBeVisible()
    await expectAccessible(page)
    await expectFitsWidth(page)
  }
})

test('what was withdrawn leaves an accessible page that says so, and answers 410', async ({ page, request }) => {
  test.setTimeout(120_000)
  await signIn(page, 'niuguanli', '/season?year=2023&state=published')
  await page.getByRole('main').getByRole('link', { name: /柳湾镇/ }).first().click()
  await page.waitForURL(/\/disclosures\//)
  await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/review`)
  const answer = await request.get(`/api/v1/publications?year=2023&q=${encodeURIComponent('柳湾镇')}`)
  // The open data's own shape, tested where it is made.
  const { publications: [published] } = (await answer.json()) as { readonly publications: readonly { readonly page: string }[] }
  if (published === undefined) throw new Error('the town has published nothing')
  await page.getByRole('button', { name: '撤回公开' }).click()
  await openDialog(page).getByRole('textbox').fill('附表二有误，核实后重新公开。')
  await openDialog(page).getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByText('已撤回公开').first()).toBeVisible()

  expect((await request.get(published.page)).status()).toBe(410)
  await page.goto(published.page)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(page.getByText('附表二有误，核实后重新公开。')).toBeVisible()
    await expectAccessible(page)
    await expectFitsWidth(page)
  }
})

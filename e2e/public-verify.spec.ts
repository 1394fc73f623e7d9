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

test('what only a report needs is at most 100 kB of script', async ({ request }) => {
  const scriptsOf = async (address: string): Promise<ReadonlySet<string>> => new Set((await (await request.get(address)).text()).match(/\/_next\/static\/[^"\\]+\.js/g) ?? [])
  const [report, plain] = [await scriptsOf((await reportOf(request)).page), await scriptsOf('/open-data')]
  const own = [...report].filter((address) => !plain.has(address))
  const sizes = await Promise.all(own.map(async (address) => gzipSync(await (await request.get(address)).body()).byteLength))
  expect(report.size).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000)
})

import { expect, expectAccessible, expectFitsWidth, signIn, test } from './fixtures'

test('the bureau bundles what is public and takes it', async ({ page }) => {
  await signIn(page, 'changshenhe', '/season')
  await page.getByRole('link', { name: '打包导出' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('打包导出')
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始打包' }).click()
  const link = page.getByRole('link', { name: '下载' }).first()
  await expect(link).toBeVisible({ timeout: 60_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/年度决算公开\.zip$/)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFitsWidth(page)
})

import { expect, expectAccessible, expectFitsWidth, signIn, test } from './fixtures'

test('the bureau rehearses its form and sees whom each rule hits', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'niuguanli', '/administration/rules')
  const hits = page.getByRole('table', { name: '各规则命中的单位' })
  await expect(hits.getByRole('row').nth(1)).toContainText(/\d+ \/ \d+/, { timeout: 60_000 })
  await page.getByRole('button', { name: '开始演练' }).click()
  await expect(page.getByRole('button', { name: '换一批案例再演练' })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('错误、警告级误报 0 条')).toBeVisible()
  const classes = page.getByRole('table', { name: '错误类别' }).getByRole('row')
  expect(await classes.count()).toBeGreaterThan(25)
  const counts = (await classes.allInnerTexts()).flatMap((text) => [...text.matchAll(/(\d+) \/ (\d+)/g)].map(([, caught, made]) => [caught, made]))
  expect(counts.filter(([caught, made]) => caught !== made)).toEqual([])
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFitsWidth(page)
  await expectAccessible(page)
})

test('nobody else is offered it', async ({ page }) => {
  await signIn(page, 'changshenhe', '/administration/rules')
  await expect(page.getByRole('heading', { level: 1, name: '规则与报表由财政部门办理' })).toBeVisible()
  await expect(page.getByRole('button', { name: '开始演练' })).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: '工作区' }).getByRole('link', { name: '规则与报表' })).toHaveCount(0)
})

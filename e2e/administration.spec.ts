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

test('whoever keeps a division looks after forms, codes and the work that waits', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, 'xitong', '/administration/templates')
  await expect(page.getByRole('table', { name: '报表模板' })).toContainText('CN-2024-14')
  await expectAccessible(page)
  await page.getByRole('link', { name: '科目', exact: true }).click()
  await page.getByRole('searchbox', { name: '代码或名称' }).fill('20103 行政运行')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('list', { name: /行政运行/ })).toContainText('2010301')
  await expectAccessible(page)
  await page.getByRole('link', { name: '队列', exact: true }).click()
  await expect(page.getByRole('list', { name: '定时任务' })).toContainText('到时公开')
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['templates', 'codes', 'queues']) {
    await page.goto(`/administration/${path}`)
    await expectFitsWidth(page)
    await expectAccessible(page)
  }
})

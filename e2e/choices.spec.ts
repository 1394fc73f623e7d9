import { expect, expectFitsWidth, signIn, test } from './fixtures'

const PAGE = '/administration/rules'

test('the bureau balances tails and rounds them again, told what changes before it does', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'niuguanli', PAGE)
  const save = page.getByRole('button', { name: '保存尾数办法' })
  for (const [wanted, name] of [[/^配平/, '配平'], [/^逐格四舍五入/, '逐格四舍五入']] as const) {
    await page.getByRole('radio', { name: wanted }).click()
    await expect(page.getByText(`改为${name}后`)).toBeVisible()
    await save.click()
    await expect(page.getByRole('list', { name: '选择的历史' }).getByRole('listitem').first()).toContainText(`→ ${name}`)
    await expect(page.getByRole('radio', { name: `${name}（现用）` })).toBeChecked()
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFitsWidth(page)
})

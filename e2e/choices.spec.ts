import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectFitsWidth, openDialog, openDraft, signIn, test } from './fixtures'

const PAGE = '/administration/rules'

/** Chooses a level for E13 and saves it; answers what was said beforehand of whom it touches. */
const choose = async (page: Page, level: RegExp, because: string): Promise<string> => {
  await page.getByRole('button', { name: '调整一条规则……' }).click()
  const dialog = openDialog(page)
  await dialog.getByPlaceholder('编号或名称').fill('E13')
  await page.getByRole('option', { name: /^E13 / }).click()
  await dialog.getByRole('radio', { name: level }).click()
  const said = await dialog.getByRole('region', { name: '保存后的影响' }).innerText()
  await expectAccessible(page, '[role="dialog"]')
  if (because !== '') {
    await expect(dialog.getByRole('button', { name: '保存级别' })).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByRole('textbox', { name: '理由' }).fill(because)
  }
  await dialog.getByRole('button', { name: '保存级别' }).click()
  await expect(dialog).toBeHidden()
  return said
}

/** Whether the accountant's own list of findings speaks of the rule. */
const isHeard = async (page: Page, disclosure: string): Promise<boolean> => {
  await page.goto(`${disclosure}/findings`)
  await expect(page.getByRole('button', { name: /规则 E11 的解释/ }).first()).toBeAttached({ timeout: 60_000 })
  return (await page.getByRole('button', { name: '规则 E13 的解释' }).count()) > 0
}

test('the bureau turns a rule off and on again: it sees whom that touches, and the accountant’s page follows', async ({ page, browser }) => {
  test.setTimeout(300_000)
  const unit = await browser.newPage()
  const disclosure = await openDraft(unit, 'kangkuaiji')
  expect(await isHeard(unit, disclosure)).toBe(true)

  await signIn(page, 'niuguanli', PAGE)
  const freed = await choose(page, /^不用/, '本县今年进度整体偏后')
  expect(freed).toContain('新命中 0 个')
  expect(freed).toMatch(/不再命中 [1-9]\d* 个[\s\S]*青禾县农业农村局/)
  const history = page.getByRole('list', { name: '选择的历史' }).getByRole('listitem')
  await expect(history.first()).toContainText('E13 警告 → 不用')
  await expect(history.first()).toContainText('本县今年进度整体偏后')
  expect(await isHeard(unit, disclosure)).toBe(false)
  await unit.goto('/rules?words=E13')
  await expect(unit.getByText('停用：本县今年进度整体偏后').first()).toBeVisible()

  const hit = await choose(page, /^警告/, '')
  expect(hit).toMatch(/新命中 [1-9]\d* 个[\s\S]*青禾县农业农村局/)
  await expect(history.first()).toContainText('E13 不用 → 警告')
  expect(await isHeard(unit, disclosure)).toBe(true)
  await unit.close()
})

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

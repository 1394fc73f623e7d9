import type { Page } from '@playwright/test'
import { documentsLoaded, expect, expectAccessible, expectFitsWidth, openDialog, signIn, test } from './fixtures'

const cell = (page: Page, key: string) => page.locator(`[id="${key}"]`)
const saved = (page: Page) => page.getByText(/^已保存/)
const disclosureOf = (page: Page): string => new URL(page.url()).pathname.split('/').slice(0, 3).join('/')

/** The library has published 2023 and not opened 2024: opens it, or finds it opened by an earlier run. */
const openLibrary = async (page: Page): Promise<string> => {
  await signIn(page, 'maokuaiji')
  const opener = page.getByRole('button', { name: '新建本年决算' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if ((await opener.count()) === 0) {
    await page.getByRole('main').getByRole('row').filter({ hasText: '2024年度' }).getByRole('link').first().click()
    await page.waitForURL(/\/disclosures\/[^/]+/)
    return disclosureOf(page)
  }
  await opener.click()
  const dialog = openDialog(page)
  await expect(dialog).toContainText('带入2023年度决算公开的职责、机构、科目、项目和上年数')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.getByText(/^已带入 5 个科目、3 个项目、上年数 \d+ 项；原因说明有 \d+ 条建议待确认$/)).toBeVisible()
  await page.waitForURL(/\/disclosures\/[^/]+\/forms/)
  return disclosureOf(page)
}

test('a new year begins with last year: rows, projects, locked figures, suggested reasons', async ({ page }) => {
  test.setTimeout(300_000)
  const disclosure = await openLibrary(page)

  await test.step('codes are rows to be filled, amounts are blank', async () => {
    await page.goto(`${disclosure}/forms/expenditure`)
    const key = 'expenditureByFunction/2070104/project'
    await expect(cell(page, key)).toBeVisible()
    await expect(cell(page, key)).toHaveText('')
  })

  await test.step('projects are there, without results', async () => {
    await page.goto(`${disclosure}/forms/performance`)
    await page.getByRole('link', { name: '古籍普查与地方文献征集' }).click()
    await expect(page.getByText('征集地方文献种数').first()).toBeVisible()
    await expect(page.getByText('71种')).toHaveCount(0)
  })

  await test.step('last year’s figures are locked and say where they come from', async () => {
    await page.goto(`${disclosure}/forms/comparison`)
    await expect(page.getByText(/^上年数取自2023年度决算公开，\d{4}年\d+月\d+日公开，不用填/)).toBeVisible()
    const key = 'priorYear/expenditureGrandTotal'
    const before = await cell(page, key).innerText()
    expect(before).toMatch(/^[\d,]+\.\d\d$/)
    await cell(page, key).click()
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await expect(cell(page, key)).toHaveText(before)
    await expectAccessible(page)
  })

  await test.step('reasons are suggested in grey, and stored only once they are taken', async () => {
    await page.goto(`${disclosure}/forms/reasons`)
    const field = cell(page, 'reasons/grandTotalChange')
    await expect(field).toHaveValue('')
    const suggestion = page.getByText('年度写的：新书采购和分馆配送册数增加，工资标准上调')
    await expect(suggestion).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '采用' }).first().click()
    await expect(field).toHaveValue('新书采购和分馆配送册数增加，工资标准上调')
    await expect(saved(page)).toBeVisible()
    await field.fill('')
    await page.keyboard.press('Tab')
    await expect(suggestion).toBeVisible()
    await expect(saved(page)).toBeVisible()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectFitsWidth(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('it cannot be opened a second time', async () => {
    await page.goto('/disclosures')
    await expect(page.getByRole('button', { name: '新建本年决算' })).toHaveCount(0)
  })
})

test('the history of one cell, by keyboard, and an earlier value brought back', async ({ page }) => {
  test.setTimeout(240_000)
  const disclosure = await openLibrary(page)
  const key = 'expenditureByFunction/2070104/basic'
  await page.goto(`${disclosure}/forms/expenditure?field=${key}`)
  await expect(cell(page, key)).toBeVisible()
  for (const text of ['120', '350']) {
    await cell(page, key).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(cell(page, key)).toHaveText(`${text}.00`)
    await expect(saved(page)).toBeVisible()
  }
  await cell(page, key).click()
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog', { name: '这一格的历史' })
  await expect(dialog).toContainText('毛秀琴 · 录入')
  await expect(dialog.getByText('现在', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '恢复为 120.00' }).first().click()
  await expect(dialog).toHaveCount(0)
  await expect(cell(page, key)).toHaveText('120.00')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(cell(page, key)).toHaveText('120.00')
  await cell(page, key).click()
  await page.getByRole('button', { name: '这一格的历史' }).click()
  await expect(dialog.getByRole('listitem').first()).toContainText('120.00')
  await expect(dialog.getByRole('listitem').first()).toContainText('原为 350.00')
  await page.keyboard.press('Escape')
  await cell(page, key).click()
  await page.keyboard.press('Delete')
  await expect(saved(page)).toBeVisible()
})

test('two people in one disclosure see each other, and what is saved arrives without reloading', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const disclosure = await openLibrary(page)
  const bureau = await browser.newPage()
  await signIn(bureau, 'changshenhe', `${disclosure}/forms/income`)
  await expect(bureau.getByText('毛秀琴 也在填')).toBeVisible()
  const key = 'balances/openingBalance'
  await page.goto(`${disclosure}/forms/income?field=${key}`)
  await expect(bureau.getByText('毛秀琴 也在填：收入')).toBeVisible()
  await expect(page.getByText('常国栋 也在看：收入')).toBeVisible()
  const loaded = documentsLoaded(bureau)
  await cell(page, key).fill('4321.5')
  await page.keyboard.press('Tab')
  await expect(saved(page)).toBeVisible()
  await expect(cell(bureau, key)).toHaveValue('4,321.50')
  expect(loaded).toEqual([])
  await cell(page, key).fill('')
  await page.keyboard.press('Tab')
  await expect(saved(page)).toBeVisible()
  await bureau.close()
  await expect(page.getByText('常国栋 也在看')).toHaveCount(0, { timeout: 40_000 })
})

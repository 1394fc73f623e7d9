import type { Locator, Page } from '@playwright/test'
import { approveAndPublish, expect, expectAccessible, expectFitsWidth, openDialog, schedulePublication, signIn, test } from './fixtures'
import { expectNoticeOf, publicFile } from './notice'
import { restate, storedTexts } from './stored-facts'

const WORDS = '请于本周五前补齐原因说明并提交。'

const phone = (page: Page) => page.setViewportSize({ width: 390, height: 844 })

/** Keys are heard once the page has come to life; until then pressing does nothing. */
const pressUntil = async (page: Page, finding: Locator, there: RegExp): Promise<void> => {
  await expect(async () => {
    await finding.focus({ timeout: 2_000 })
    await page.keyboard.press('[')
    await page.waitForURL(there, { timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
}

test('the bureau sees the season, sets its dates, reminds a unit and speaks to all that a rule concerns', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await signIn(page, 'niuguanli', '/season')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toContainText('年度进度')
  await main.getByRole('button', { name: '定批复日' }).click()
  await page.getByLabel('批复日', { exact: true }).fill('2025-08-20')
  await expect(page.getByRole('textbox', { name: '公开截止日' })).toHaveValue('2025-09-09')
  await expectAccessible(page, '[role="dialog"]')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(main.getByText('2025-08-20 批复，2025-09-09 前公开')).toBeVisible()
  await expect(main.getByText(/逾期 \d+ 天/).first()).toBeVisible()
  await expectAccessible(page)

  await main.getByRole('row').filter({ hasText: '农业农村局' }).getByRole('checkbox').check()
  await main.getByRole('button', { name: '催报' }).click()
  await openDialog(page).getByRole('textbox').fill(WORDS)
  await page.getByRole('button', { name: '发出' }).click()
  await expect(page.getByText('已催报 1 个单位').first()).toBeVisible()

  const line = main.getByRole('region', { name: /^共性问题/ }).getByRole('listitem').first()
  const units = Number(/(\d+) 个单位触发/.exec(await line.innerText())?.[1])
  expect(units).toBeGreaterThan(1)
  await line.getByRole('button', { name: '发提示' }).click()
  await openDialog(page).getByRole('textbox').fill('多数是漏填，请逐项核对。')
  await page.getByRole('button', { name: '发出' }).click()
  await expect(line.getByText('多数是漏填，请逐项核对。')).toBeVisible()
  await phone(page)
  await expectFitsWidth(page)

  const unit = await browser.newPage()
  await signIn(unit, 'kangkuaiji', '/inbox')
  await expect(unit.getByText(WORDS)).toBeVisible()
  await expectAccessible(unit)
  await unit.getByRole('button', { name: /已读/ }).click()
  await expect(unit.getByText('没有未读')).toBeVisible()
  await phone(unit)
  await expectFitsWidth(unit)
  await unit.close()
})

test('the log of all steps is read, narrowed and taken away', async ({ page }) => {
  await signIn(page, 'niuguanli', '/administration/audit')
  const table = page.getByRole('main').getByRole('table')
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('操作').selectOption({ label: '提交' })
  await page.getByRole('button', { name: '查找' }).click()
  await page.waitForURL(/step=submit/)
  for (const row of (await table.getByRole('row').all()).slice(1)) await expect(row).toContainText('提交')
  const csv = await page.request.get('/administration/audit/file?format=csv&step=submit')
  expect(csv.status()).toBe(200)
  expect(await csv.text()).toContain('提交')
  await phone(page)
  await expectFitsWidth(page)
})

test('what is passed is given a time, and it is taken back', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, 'changshenhe', '/season?state=approved')
  await page.getByRole('main').getByRole('link', { name: /工业和信息化局/ }).first().click()
  await page.waitForURL(/\/disclosures\//)
  const disclosure = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')

  // 批复 was more than twenty days ago (R14): that is said, a key leads to the step that ends it, and it stands in no step's way.
  await page.goto(`${disclosure}/findings`)
  const late = page.locator('[data-rule="R14"]')
  await expect(late).toContainText(/2025-08-20 批复，\d{4}-\d\d-\d\d 公开，相隔 \d+ 日/)
  await pressUntil(page, late, /\/review\?step=publish/)
  await expect(page.getByRole('button', { name: '公开', exact: true })).toBeFocused()

  await schedulePublication(page, new Date(Date.now() + 86_400_000))
  await expect(page.getByText('待发布').first()).toBeVisible()
  await page.getByRole('button', { name: '取消定时' }).click()
  await expect(page.getByRole('button', { name: '公开', exact: true })).toBeVisible()
})

test('a correction leaves the published version alone, and says of itself what it changed', async ({ page, browser, request }) => {
  test.setTimeout(300_000)
  const because = '培训收入漏记一笔，按银行回单更正。'
  const latest = async (): Promise<{ readonly id: string; readonly page: string }> => {
    const answer = await request.get(`/api/v1/publications?year=2023&q=${encodeURIComponent('文化馆')}`)
    // The open data's own shape, tested where it is made.
    const { publications: [first] } = (await answer.json()) as { readonly publications: readonly { readonly id: string; readonly page: string }[] }
    if (first === undefined) throw new Error('the house of culture has published nothing')
    return first
  }
  const before = await latest()

  await signIn(page, 'niuguanli', '/season?year=2023&state=published')
  await page.getByRole('main').getByRole('link', { name: /文化馆/ }).first().click()
  await page.waitForURL(/\/disclosures\//)
  const disclosure = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await page.goto(`${disclosure}/review`)
  await page.getByRole('button', { name: '更正', exact: true }).click()
  await openDialog(page).getByRole('textbox').fill(because)
  await page.getByRole('button', { name: '开放更正' }).click()
  await expect(page.getByText('更正中').first()).toBeVisible()

  const unit = await browser.newPage()
  await signIn(unit, 'yankuaiji', `${disclosure}/forms/income`)
  const stated = await storedTexts(unit, disclosure)
  expect(await restate(unit, disclosure, stated, { ...stated, 'incomeByFunction/2070109/institutional': '125600.00', 'expenditureByFunction/2070109/basic': '1329233.43' })).toEqual([])
  await unit.reload()
  await unit.getByRole('button', { name: '提交审核' }).click()
  await unit.getByRole('checkbox', { name: /真实性/ }).check()
  await unit.getByRole('button', { name: '提交', exact: true }).click()
  await expect(unit.getByText('已提交审核').first()).toBeVisible()
  expect((await latest()).id).toBe(before.id)

  const bureau = await browser.newPage()
  await signIn(bureau, 'changshenhe', `${disclosure}/review`)
  await approveAndPublish(bureau)
  await bureau.close()

  const reader = await browser.newPage()
  const after = await latest()
  expect(after.id).not.toBe(before.id)
  await reader.goto(after.page)
  await expect(reader.getByText(`更正原因：${because}`)).toBeVisible()
  const [was, is] = await Promise.all([publicFile(request, before.page), publicFile(request, after.page)])
  await expectNoticeOf(reader, was, is)
  await expectAccessible(reader)
  await reader.goto(before.page)
  await expect(reader.getByText('这是更正前的版本，留存备查')).toBeVisible()
  await reader.getByRole('link', { name: '查看现行版本' }).click()
  await reader.waitForURL(new RegExp(after.id))
  await reader.close()

  // What this year says of last year is no longer what is public (Y01): a key leads to the figure, a button takes the corrected one.
  await unit.goto('/disclosures')
  await unit.getByRole('main').getByRole('row').filter({ hasText: '2024年度' }).getByRole('link').first().click()
  await unit.waitForURL(/\/disclosures\/[^/]+/)
  const thisYear = new URL(unit.url()).pathname.split('/').slice(0, 3).join('/')
  const findings = async () => {
    await unit.goto(`${thisYear}/findings`)
    return unit.locator('[data-rule="Y01"]')
  }
  const restated = (await findings()).filter({ hasText: '收入总计' }).first()
  await pressUntil(unit, restated, /\/forms\/comparison/)
  await expect(unit.locator('[id="priorYear/incomeGrandTotal"]')).toBeFocused()
  await unit.getByRole('button', { name: /采用/ }).click()
  await expect(unit.getByText(/^已保存/).first()).toBeVisible()
  await expect(await findings()).toHaveCount(0)
  await unit.close()
})

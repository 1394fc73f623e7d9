import type { Page } from '@playwright/test'
import { retyped } from '@/testing/workbooks'
import { expect, expectAccessible, expectFitsWidth, signIn, test } from './fixtures'

/** A unit that has barely begun. */
const openDraft = async (page: Page): Promise<string> => {
  await signIn(page, 'yankuaiji')
  await page.getByRole('main').getByRole('row').filter({ hasText: '填报中' }).getByRole('link').first().click()
  await page.waitForURL(/\/disclosures\/[^/]+/)
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> => page.locator('input[type=file]').setInputFiles({ name, mimeType: EXCEL, buffer: Buffer.from(bytes) })

test('the workbook goes out, is filled in, comes back by section', async ({ page }) => {
  test.setTimeout(300_000)
  const disclosure = await openDraft(page)
  await page.goto(`${disclosure}/exchange`)
  const answer = await page.request.get(`${disclosure}/exchange/workbook`)
  expect(answer.headers()['content-type']).toBe(EXCEL)
  const bytes = new Uint8Array(await answer.body())

  // 2070199 has no row yet: the first spare one is far below what a draft holds.
  const filled = await retyped(bytes, {
    收入: { B20: { value: '2070199 其他文化和旅游支出', type: 'string' }, J20: { value: 4321.5600000000001, type: 'number' } },
    支出: { B20: { value: '2070199 其他文化和旅游支出', type: 'string' }, F20: { value: '约五千', type: 'string' } },
  })
  await choose(page, '填报工作簿.xlsx', filled)
  const preview = page.getByRole('region', { name: '导入预览' })
  await expect(preview).toContainText('导入 1 个部分，改动 1 处')
  await expect(preview.getByRole('row').filter({ hasText: '约五千' })).toContainText('F20')
  await preview.getByText('看改动').click()
  await expect(preview.getByRole('row').filter({ hasText: '4,321.56' })).toContainText('2070199')
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFitsWidth(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await preview.getByRole('button', { name: '导入 1 处改动' }).click()
  await expect(page.getByText('已导入，改动 1 项')).toBeVisible()

  await page.goto(`${disclosure}/forms/income?field=incomeByFunction/2070199/other`)
  await expect(page.getByText('4,321.56').first()).toBeVisible()
  const { tables } = (await (await page.request.get(`${disclosure}/preview/files/json`)).json()) as { readonly tables: readonly { readonly id: string; readonly body: readonly (readonly string[])[] }[] }
  expect(tables.find(({ id }) => id === '公开02')?.body.find(([code]) => code === '2070199')?.at(-1)).toBe('0.43')

  // Back to where it was, for the next journey: the workbook of before, with blanks cleared.
  await page.goto(`${disclosure}/exchange`)
  await choose(page, '填报工作簿.xlsx', bytes)
  await page.getByRole('radio', { name: /也清空/ }).click()
  await page.getByRole('button', { name: '导入 1 处改动' }).click()
  await expect(page.getByText('已导入，改动 1 项')).toBeVisible()
})

test('a file that is no workbook is refused in one sentence', async ({ page }) => {
  const disclosure = await openDraft(page)
  await page.goto(`${disclosure}/exchange`)
  await choose(page, '去年.xlsx', new TextEncoder().encode('not a workbook'))
  await expect(page.getByRole('alert').filter({ hasText: '“去年.xlsx”不是 Excel 工作簿' })).toBeVisible()
  await choose(page, '很大.xlsx', new Uint8Array(6_000_000))
  await expect(page.getByRole('alert').filter({ hasText: '超过 5 MB' })).toBeVisible()
})

import { expect, expectAccessible, expectFitsWidth, signIn, test } from './fixtures'

/** A table whose total is not the sum of its columns, as somebody's text has it. */
const wrong = ['青禾县示例局', '2024年度部门决算公开', '一般公共预算财政拨款支出决算表', '公开05表', '部门名称：青禾县示例局', '2024年度', '金额单位：万元', '项目\t\t本年支出\t\t', '科目代码\t科目名称\t合计\t基本支出\t项目支出', '\t合计\t210.00\t100.00\t20.00', '201\t一般公共服务支出\t120.00\t100.00\t20.00', '20103\t政府办公厅（室）及相关机构事务\t120.00\t100.00\t20.00', '2010301\t行政运行\t120.00\t100.00\t20.00'].join('\n')

test('somebody’s text is read and judged, with places and figures; a file that is none is a sentence; a phone shows it all', async ({ page }) => {
  await signIn(page, 'xuekuaiji', '/check')
  const file = page.getByLabel('选择文件')
  await file.setInputFiles({ name: '示例局决算.txt', mimeType: 'text/plain', buffer: Buffer.from(wrong) })
  await expect(page.getByRole('heading', { name: '示例局决算.txt' })).toBeVisible({ timeout: 60_000 })
  const finding = page.getByRole('article').filter({ hasText: 'I04' }).last()
  await expect(finding.getByText(/^公开05表.*（第10行）$/).first()).toBeVisible()
  await expect(finding.getByRole('row', { name: /^相差/ })).toContainText('90.00')
  await page.getByText('读到的', { exact: true }).click()
  await expect(page.getByRole('table', { name: '读到的表、说明和自评表' }).getByRole('row').filter({ hasText: '公开05表' })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFitsWidth(page)
  await file.setInputFiles({ name: '决算.doc', mimeType: 'application/msword', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) })
  await expect(page.getByRole('alert').filter({ hasText: '“决算.doc”是旧格式的 Office 文件' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: '示例局决算.txt' })).toHaveCount(0)
})

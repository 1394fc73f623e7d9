import type { Page } from '@playwright/test'
import { classificationOf } from '../lib/classification/classification'
import { expect, expectAccessible, openDraft, readFacts, test } from './fixtures'

const FIELDS = ['basic', 'project', 'superiorRemittance', 'operating', 'affiliateSubsidy'] as const
const HEADS = ['科目代码', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'] as const

const cell = (page: Page, key: string) => page.locator(`[id="${key}"]`)
const at = (code: string, field: string) => `expenditureByFunction/${code}/${field}`

/** Forty 项 of the year with five amounts each, in 分: every one of them another, some negative, some a single 分. */
const lines = [...classificationOf(2024).functional.values()]
  .filter(({ code, fund }) => code.length === 7 && fund === 'generalPublicBudget' && code > '20505')
  .slice(0, 40)
  .map(({ code, name }, row) => ({ code, name, cents: FIELDS.map((_, column) => (row === 3 && column === 1 ? 1 : row === 5 && column === 2 ? -1_234_567_89 : 1_000_000_07 + row * 7_654_321 + column * 1_111_111)) }))

const inYuan = (cents: number): string => `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
const grouped = (cents: number): string => {
  const [whole = '', fraction = ''] = inYuan(Math.abs(cents)).split('.')
  const text = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
  return cents < 0 ? `（${text}）` : text
}
/** Exact in 万元: six decimals, as a spreadsheet shows them. */
const inTenThousands = (cents: number): string => `${cents < 0 ? '-' : ''}${String(Math.floor(Math.abs(cents) / 1_000_000))}.${String(Math.abs(cents) % 1_000_000).padStart(6, '0')}`

const asText = [HEADS.join('\t'), ...lines.map(({ code, cents }) => [code, ...cents.map(grouped)].join('\t'))].join('\r\n')

/** As a spreadsheet writes it: a merged title, its own styles and attributes, a unit above the heads. */
const asHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--td {mso-number-format:General;} .xl65 {mso-number-format:"0\\.000000";}--></style></head>
<body><table border=0 cellpadding=0 style='border-collapse:collapse;width:600pt'><!--StartFragment--><col width=72 span=6>
<tr height=24><td colspan=6 class=xl65 style='mso-ignore:colspan'>支出决算表</td></tr>
<tr><td colspan=4></td><td colspan=2 align=right>金额单位：万元</td></tr>
<tr>${HEADS.map((head) => `<td class=xl65><span style='mso-spacerun:yes'>&nbsp; </span>${head}</td>`).join('')}</tr>
<tr style='display:none'><td>2010199</td><td>999</td></tr>
${lines.map(({ code, cents }) => `<tr height=19><td class=xl65 x:str="'${code}">${code}</td>${cents.map((each) => `<td class=xl65 align=right x:num>${inTenThousands(each)}</td>`).join('')}</tr>`).join('\n')}
<!--EndFragment--></table></body></html>`

/** Hands a block to the cell that has the focus, exactly as another program would leave it on the clipboard. */
const paste = (page: Page, data: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((given) => {
    const transfer = new DataTransfer()
    for (const [type, text] of Object.entries(given)) transfer.setData(type, text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
  }, data)

const preview = (page: Page) => page.getByRole('dialog', { name: '粘贴预览' })

const openExpenditure = async (page: Page): Promise<string> => {
  const disclosure = await openDraft(page)
  await page.goto(`${disclosure}/forms/expenditure`)
  await expect(page.getByRole('grid')).toBeVisible()
  await page.waitForLoadState('networkidle')
  return disclosure
}

/** What was done has come to the server: a browser that is closed before leaves it to the next test. */
const expectStored = (page: Page, disclosure: string, facts: Readonly<Record<string, unknown>>) => expect.poll(() => readFacts(page, disclosure), { timeout: 60_000 }).toEqual(facts)

for (const { kind, data, unit } of [
  { kind: 'text', data: { 'text/plain': asText }, unit: '元' },
  { kind: 'a table', data: { 'text/html': asHtml, 'text/plain': '不看这一份' }, unit: '万元' },
] as const) {
  test(`a block of 40 × 6 pasted as ${kind} lands exactly, is taken back and done again`, async ({ page }) => {
    test.setTimeout(300_000)
    const disclosure = await openExpenditure(page)
    const before = await readFacts(page, disclosure)
    const rows = Object.fromEntries(lines.map(({ code, cents }) => [code, Object.fromEntries(FIELDS.map((field, index) => [field, inYuan(cents[index] ?? 0)]))]))
    const after = { ...before, expenditureByFunction: Object.fromEntries(Object.entries({ ...(before['expenditureByFunction'] as object), ...rows }).sort(([left], [right]) => (left < right ? -1 : 1))) }

    await page.locator('[role=gridcell][data-row="0"][data-column="1"]').click()
    await paste(page, data)
    await expect(preview(page)).toBeVisible()
    await expectAccessible(page)
    if (kind === 'a table') await expect(preview(page).getByText('按万元读入')).toBeVisible()
    // Nothing has landed yet.
    expect(await cell(page, at(lines[0]?.code ?? '', 'basic')).count()).toBe(0)
    await preview(page).getByRole('button', { name: unit, exact: true }).click()
    await expect(preview(page).getByRole('checkbox')).toHaveCount(40)
    await expect(preview(page)).toContainText(`改动 200 格`)
    await expect(preview(page).getByRole('row', { name: new RegExp(`^${lines[3]?.code ?? ''} 项目支出 空白 0\\.01$`) })).toBeVisible()
    await preview(page).getByRole('button', { name: '采用 200 处改动' }).click()

    await expectStored(page, disclosure, after)
    await page.keyboard.press('Control+z')
    await expectStored(page, disclosure, before)
    await expect(cell(page, at(lines[0]?.code ?? '', 'basic'))).toHaveCount(0)
    await page.keyboard.press('Control+y')
    await expectStored(page, disclosure, after)
    await page.keyboard.press('Control+z')
    await expectStored(page, disclosure, before)
  })
}

test('who pastes without a unit is asked, unticked codes stay out, and what is refused says why', async ({ page }) => {
  const disclosure = await openExpenditure(page)
  const before = await readFacts(page, disclosure)
  await page.locator('[role=gridcell][data-row="0"][data-column="1"]').click()
  await paste(page, { 'text/plain': '2050701\t12.5\t3\n2050702\t7\t1,2a\n9990101\t5\n' })
  await expect(preview(page).getByText('复制来的金额是元还是万元？')).toBeVisible()
  await expect(preview(page).getByRole('button', { name: /^采用/ })).toHaveAttribute('aria-disabled', 'true')
  await preview(page).getByRole('button', { name: '万元', exact: true }).click()
  await expect(preview(page).getByRole('row', { name: /2050701 基本支出 空白 125,000\.00/ })).toBeVisible()
  await preview(page).getByRole('button', { name: '元', exact: true }).click()
  await expect(preview(page).getByRole('row', { name: /2050701 基本支出 空白 12\.50/ })).toBeVisible()
  await expect(preview(page)).toContainText('“1,2a”不是金额')
  await expect(preview(page)).toContainText('第 3 行“9990101”')
  await preview(page).getByRole('checkbox', { name: /2050702/ }).click()
  await preview(page).getByRole('button', { name: '采用 2 处改动' }).click()
  await expect(cell(page, at('2050701', 'basic'))).toHaveText('12.50')
  await expect(cell(page, at('2050702', 'basic'))).toHaveCount(0)
  await page.getByRole('button', { name: '撤销这次粘贴' }).click()
  await expect(cell(page, at('2050701', 'basic'))).toHaveCount(0)
  await expectStored(page, disclosure, before)
})

test('a rectangle is chosen, summed, copied, filled, blanked, and each step is taken back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const disclosure = await openExpenditure(page)
  const before = await readFacts(page, disclosure)
  const codes = ['2010601', '2010602', '2010603', '2010604']
  // Columns that are blank all over are folded at first.
  const folded = page.getByRole('button', { name: /其余/ })
  if (await folded.isVisible()) await folded.click()
  await page.locator('[role=gridcell][data-row="0"][data-column="1"]').click()
  await paste(page, { 'text/plain': `科目代码\t基本支出（元）\n${codes.map((code, index) => `${code}\t${String(index + 1)}.10`).join('\n')}` })
  await preview(page).getByRole('button', { name: '采用 4 处改动' }).click()
  const [first = '', , , last = ''] = codes

  await test.step('Shift, Ctrl and the mouse choose; the line above says the sum', async () => {
    await cell(page, at(first, 'basic')).click()
    await cell(page, at(last, 'basic')).click({ modifiers: ['Shift'] })
    await expect(page.getByText('合计 10.40 元').first()).toBeVisible()
    await expect(cell(page, at(codes[1] ?? '', 'basic'))).toHaveAttribute('aria-selected', 'true')
    await cell(page, at(first, 'basic')).hover()
    await page.mouse.down()
    await cell(page, at(last, 'project')).hover()
    await page.mouse.up()
    await expect(cell(page, at(last, 'project'))).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('Ctrl R fills to the right, Delete blanks, Ctrl Z takes back', async () => {
    await page.keyboard.press('Control+r')
    await expect(cell(page, at(last, 'project'))).toHaveText('4.10')
    await page.keyboard.press('Delete')
    await expect(cell(page, at(first, 'basic'))).toHaveText('')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(cell(page, at(first, 'basic'))).toHaveText('1.10')
    await expect(cell(page, at(last, 'project'))).toHaveText('')
  })

  await test.step('Ctrl D fills down, Ctrl Enter writes into every chosen cell', async () => {
    await cell(page, at(first, 'basic')).click()
    await cell(page, at(last, 'basic')).click({ modifiers: ['Shift'] })
    await page.keyboard.press('Control+d')
    await expect(cell(page, at(last, 'basic'))).toHaveText('1.10')
    await page.keyboard.type('7')
    await page.keyboard.press('Control+Enter')
    for (const code of codes) await expect(cell(page, at(code, 'basic'))).toHaveText('7.00')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(cell(page, at(last, 'basic'))).toHaveText('4.10')
  })

  await test.step('what is copied reads as a table and comes back in the same unit', async () => {
    await cell(page, at(first, 'basic')).click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1.10\t')
    await page.getByRole('group', { name: '金额单位' }).getByRole('button', { name: '万元' }).click()
    await cell(page, at(last, 'basic')).click()
    await page.keyboard.press('Control+v')
    // One line, but in another unit than the form's: asked before it lands.
    await preview(page).getByRole('button', { name: '采用 1 处改动' }).click()
    await page.getByRole('group', { name: '金额单位' }).getByRole('button', { name: '元', exact: true }).click()
    await expect(cell(page, at(last, 'basic'))).toHaveText('1.10')
    await page.keyboard.press('Control+z')
    await expect(cell(page, at(last, 'basic'))).toHaveText('4.10')
  })

  await page.keyboard.press('Control+z')
  await expect(cell(page, at(first, 'basic'))).toHaveCount(0)
  await expectStored(page, disclosure, before)
})

test('a code is found by pinyin, and a row that was added can be taken back', async ({ page }) => {
  await openExpenditure(page)
  const picker = page.getByRole('combobox', { name: '添加科目' })
  await picker.click()
  await picker.pressSequentially('xzyx')
  await expect(page.getByRole('option').first()).toContainText('行政运行')
  await picker.fill('20507')
  await expect(page.getByRole('option', { name: /金额填在它下面的“项”/ }).first()).toBeVisible()
  await picker.fill('')
  await picker.pressSequentially('2050701')
  await page.getByRole('option', { name: /2050701/ }).click()
  await expect(cell(page, at('2050701', 'basic')).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(cell(page, at('2050701', 'basic'))).toHaveCount(0)
  await picker.click()
  await expect(page.getByRole('option').first()).toContainText('2050701')
})

test('an input method writes in text and figures, from the first key on, and its Enter stays in the cell', async ({ page }) => {
  const disclosure = await openDraft(page)
  const before = await readFacts(page, disclosure)
  await page.goto(`${disclosure}/forms/performance`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: '增加一张自评表' }).click()
  const grid = page.getByRole('grid', { name: '绩效指标' })
  await expect(grid).toBeVisible()
  const keyboard = await page.context().newCDPSession(page)
  const level3 = (row: number) => grid.locator(`[data-row="${String(row)}"][data-column="2"]`)

  await level3(0).click()
  await keyboard.send('Input.imeSetComposition', { text: 'y', selectionStart: 1, selectionEnd: 1 })
  await keyboard.send('Input.imeSetComposition', { text: 'yin shua', selectionStart: 8, selectionEnd: 8 })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
  await expect(level3(0).locator('textarea')).toHaveValue('yin shua')
  // What is only proposed is no text yet.
  await expect(level3(0).locator('textarea')).toBeFocused()
  await keyboard.send('Input.insertText', { text: '印刷资料' })
  await expect(level3(0).locator('textarea')).toBeFocused()
  await expect(level3(0).locator('textarea')).toHaveValue('印刷资料')
  await page.keyboard.press('Enter')
  await expect(level3(0)).toContainText('印刷资料')
  // The line has become an item, and another empty one stands below it, where Enter led.
  await expect(level3(1).locator('textarea')).toBeFocused()

  await paste(page, { 'text/html': '<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>分值</td></tr><tr><td rowspan=2>产出指标</td><td>数量指标</td><td>会议<br>次数</td><td>10</td></tr><tr><td>质量指标</td><td>合格率</td><td>20</td></tr></table>' })
  await preview(page).getByRole('button', { name: /^采用 8 处改动/ }).click()
  await expect(grid.locator('[data-row="2"][data-column="0"]')).toContainText('产出指标')
  await expect(level3(1)).toContainText('会议')
  await page.keyboard.press('Control+z')
  await expect(level3(1)).not.toContainText('会议')

  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expectStored(page, disclosure, before)
})

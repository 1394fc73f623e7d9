import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPdf } from '../testing/read-pdf'
import { approveAndPublish, documentsLoaded, expect, expectAccessible, schedulePublication, signIn, test } from './fixtures'
import { expectNoticeOf, publicFile } from './notice'

/** The real case of the demo: figures of a published booklet, one vehicle here and none there, 23 projects and 18 sheets. */
const UNIT = '青禾县人民政府办公室'
const PROJECT = 'expenditureByFunction/2010302/project'
const GENERAL = 'fiscalAppropriation/generalPublicBudget'

const cell = (page: Page, key: string) => page.locator(`[id="${key}"]`)
const section = (page: Page, name: string) => page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: new RegExp(`^${name}`) })

/** Types into a cell of a grid as into a spreadsheet: select, type, Enter. */
const typeCell = async (page: Page, key: string, text: string): Promise<void> => {
  await cell(page, key).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
const saved = (page: Page) => page.getByText(/^已保存/)

/** Answers every warning; what was answered before and whose figures changed is answered again. */
const explainWarnings = async (page: Page): Promise<void> => {
  const open = page.getByRole('button', { name: /^(写说明|重新说明)$/ })
  for (let left = await open.count(); left > 0; left = await open.count()) {
    // A button that was counted may be gone by now: what it asked for was answered a moment before.
    if (!(await open.first().click({ timeout: 3_000 }).then(() => true, () => false))) continue
    await page.getByLabel('说明', { exact: true }).fill('已核对台账和批复文件，情况与所附资料一致，凭证见当年账册第十二册。')
    await page.getByRole('button', { name: '保存说明' }).click()
    // The button changes its words while it saves; the form is gone only once it has.
    await expect(page.getByLabel('说明', { exact: true })).toHaveCount(0)
  }
}

const submit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('checkbox', { name: /真实性/ }).check()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByText('已提交审核').first()).toBeVisible()
  await expect(page.getByText('回执号')).toBeVisible()
}

const [FIRST, SECOND] = ['与总账差一分，请核对。', '请写明增加的具体原因。']
const REASON = 'reasons/grandTotalChange'

/** Points at a place of the booklet beside the desk and says something of it. */
const speakOf = async (bureau: Page, anchor: string, words: string): Promise<void> => {
  const dialog = bureau.getByRole('dialog', { name: '写意见' })
  // Pressed before the page is alive, the button does nothing.
  await expect(async () => {
    await bureau.getByRole('button', { name: '写意见' }).click({ timeout: 2_000 })
    await cell(bureau, anchor).click({ timeout: 2_000 })
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await dialog.getByLabel('意见').fill(words)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(cell(bureau, anchor)).toHaveAttribute('data-commented', '')
}

test('one figure, from the accountant’s key to the citizen’s phone', async ({ page, browser }) => {
  test.setTimeout(600_000)
  await signIn(page, 'fengkuaiji')
  await page.getByRole('main').getByRole('link', { name: UNIT }).first().click()
  await page.waitForURL(/\/disclosures\/[^/]+/)
  const disclosure = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')

  // Asked of the browser and not of a mark in the page: React may draw a page anew, marks and all, without loading it.
  let loaded: readonly string[] = []
  await test.step('change the project expenditure of 2010302 and see what follows, without reloading', async () => {
    await page.goto(`${disclosure}/forms/expenditure?field=${PROJECT}`)
    await expect(cell(page, PROJECT)).toHaveText('4,393,880.00')
    loaded = documentsLoaded(page)
    await typeCell(page, PROJECT, '4,493,880')
    await expect(cell(page, 'cell:T03!total:c1')).toHaveText('6,928,340.00')
    const margin = page.getByRole('complementary').filter({ hasText: '这一改动的后果' })
    await expect(margin).toContainText('692.83')
    await expect(margin).toContainText('收入总计')
    await expect(page.getByText(/收入总计应等于支出总计/).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('state the same in the other places where it is stated', async () => {
    await section(page, '收入').click()
    await typeCell(page, 'incomeByFunction/2010302/fiscalAppropriation', '4493880')
    await section(page, '一般公共预算').click()
    await typeCell(page, `${GENERAL}/expenditureByFunction/2010302/project`, '4493880')
    await cell(page, `${GENERAL}/income`).fill('6,928,340')
    await section(page, '绩效自评').click()
    await cell(page, 'performance/declaredFunds').fill('4553880')
    await page.keyboard.press('Tab')
    await expect(saved(page)).toBeVisible()
  })

  await test.step('tables 01–05 and sections 一–五 have followed', async () => {
    await page.getByRole('link', { name: '预览' }).click()
    for (const id of ['T01', 'T02', 'T03', 'T04', 'T05']) await expect(page.locator(`[id="${id}"]`)).toContainText('692.83')
    for (const number of ['一', '二', '三', '四', '五（一）', '五（二）', '五（三）']) {
      const heading = page.locator(`[id="section-${number}"]`)
      await expect(heading).toBeVisible()
    }
    await expect(page.getByText('2024年度收入总计692.83万元，支出总计692.83万元。', { exact: false })).toBeVisible()
    await expect(page.getByText('项目支出455.39万元', { exact: false }).first()).toBeVisible()
    expect(loaded).toEqual([])
  })

  await test.step('it is there after a reload', async () => {
    await page.goto(`${disclosure}/forms/expenditure?field=${PROJECT}`)
    await expect(cell(page, PROJECT)).toHaveText('4,493,880.00')
  })

  await test.step('the PDF of the draft holds the new figure', async () => {
    await page.goto(`${disclosure}/preview`)
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'PDF' }).click()
    const { text } = await readPdf(readFileSync(await (await downloading).path()))
    expect(text).toContain('692.83')
    expect(text).toContain('449.39')
  })

  await test.step('answer the warnings and hand it to the head of the unit, who signs', async () => {
    await page.goto(`${disclosure}/findings`)
    await expect(page.getByRole('button', { name: '写说明' }).first()).toBeVisible()
    await explainWarnings(page)
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByRole('button', { name: '送单位复核' }).click()
    await expect(page.getByRole('button', { name: '取回修改' })).toBeVisible()
    const head = await browser.newPage()
    await signIn(head, 'wangzhuren', '/inbox')
    await expect(head.getByText(/已填好，请复核后提交/).first()).toBeVisible()
    await head.goto(`${disclosure}/preview`)
    await expect(head.getByRole('button', { name: '退回填报人' })).toBeVisible()
    await expectAccessible(head)
    await submit(head)
    await head.close()
  })

  const bureau = await browser.newPage()
  await test.step('the bureau speaks of a figure and of a sentence, and sends both back in one letter', async () => {
    await signIn(bureau, 'changshenhe', `${disclosure}/review`)
    await bureau.getByRole('button', { name: '开始审核' }).click()
    await speakOf(bureau, 'T03!2010302:c3', FIRST)
    await speakOf(bureau, '一/1', SECOND)
    await expectAccessible(bureau)
    await bureau.getByRole('button', { name: '退回修改' }).click()
    const dialog = bureau.getByRole('dialog', { name: '退回单位修改' })
    await expect(dialog.getByRole('listitem')).toHaveText([new RegExp(FIRST), new RegExp(SECOND)])
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await expect(bureau.getByText('已退回').first()).toBeVisible()
  })

  await test.step('the unit finds both where it fills in, says what it did, mends a sentence and submits again', async () => {
    await page.goto(`${disclosure}/forms/expenditure`)
    const said = page.getByRole('region', { name: /^意见/ }).getByRole('listitem')
    await expect(said.filter({ hasText: FIRST })).toContainText('“449.39”')
    await said.filter({ hasText: FIRST }).getByRole('button', { name: '已处理' }).click()
    await page.getByLabel('怎么处理的').fill('已核对，以决算报表为准。')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已核对，以决算报表为准。')).toBeVisible()
    await page.goto(`${disclosure}/forms/reasons?field=${REASON}`)
    await page.locator(`[id="${REASON}"]`).fill('新增政务服务大厅搬迁，办公设备随之更换')
    await page.keyboard.press('Tab')
    // Written perhaps before the page could hear: what follows from it shows that it was heard.
    await expect(page.getByRole('complementary').filter({ hasText: '这一改动的后果' })).toContainText('新增政务服务大厅搬迁')
    await expect(saved(page)).toBeVisible()
    await page.goto(`${disclosure}/findings`)
    await explainWarnings(page)
    await submit(page)
  })

  await test.step('the bureau sees that sentence changed and nothing else, resolves, approves and sets a time', async () => {
    await bureau.goto(`${disclosure}/review`)
    const changes = bureau.locator('details').filter({ has: bureau.getByRole('heading', { name: '退回后改动' }) })
    await expect(changes.locator('summary')).toContainText('1 项')
    await expect(changes.getByRole('article').first()).toContainText('新增政务服务大厅搬迁')
    const comments = bureau.locator('details').filter({ has: bureau.getByRole('heading', { name: '意见', exact: true }) })
    await expect(comments.getByRole('listitem').filter({ hasText: SECOND })).toContainText('当时为')
    await expect(comments.getByRole('listitem').filter({ hasText: SECOND })).toContainText('新增政务服务大厅搬迁')
    for (let left = 2; left > 0; left -= 1) {
      await comments.getByRole('button', { name: '已解决' }).first().click()
      await expect(comments.getByRole('button', { name: '已解决' })).toHaveCount(left - 1)
    }
    await bureau.getByRole('button', { name: '审核通过' }).click()
    await bureau.getByRole('checkbox', { name: /同意通过/ }).check()
    await bureau.getByRole('button', { name: '通过', exact: true }).click()
    await schedulePublication(bureau, new Date(Date.now() + 60_000))
    const published = async (): Promise<boolean> => (await (await bureau.request.get('/api/v1/publications?q=qhxrmzf')).text()).includes(UNIT)
    expect(await published()).toBe(false)
    // The next full minute, and the round of the server's clock.
    await expect.poll(published, { timeout: 150_000, intervals: [3_000] }).toBe(true)
  })

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const citizen = await phone.newPage()
  await test.step('a citizen finds it by pinyin on a phone, signed out, asks a number, takes the file and verifies', async () => {
    await citizen.goto('/')
    await citizen.getByRole('searchbox').fill('qhxrmzf')
    await citizen.getByRole('button', { name: '搜索' }).click()
    await citizen.getByRole('main').getByRole('link', { name: UNIT }).first().click()
    await citizen.waitForURL(/\/reports\//)
    await expect(citizen.getByText('692.83').first()).toBeVisible()
    await expect(citizen.getByText('2024年度收入总计692.83万元', { exact: false }).first()).toBeAttached()
    await expectAccessible(citizen)
    const card = citizen.getByRole('dialog', { name: '数字 692.83 的来历' })
    await citizen.locator('a[data-cites]').filter({ hasText: /^692\.83$/ }).filter({ visible: true }).first().click()
    await expect(card).toContainText('6,928,340.00')
    await citizen.keyboard.press('Escape')
    const downloading = citizen.waitForEvent('download')
    await citizen.getByRole('link', { name: /JSON/ }).first().click()
    expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('692.83')
    await citizen.getByRole('button', { name: '自行核对' }).click()
    const result = citizen.getByRole('region', { name: '自行核对' }).getByRole('status')
    await expect(result.getByText('签名有效')).toBeVisible({ timeout: 60_000 })
    await expect(result.getByText(/条规则重新运行，结果与公开时相同/)).toBeVisible()
  })

  await test.step('a figure is corrected, and the notice says exactly what the two public files differ in', async () => {
    const before = await publicFile(citizen.request, new URL(citizen.url()).pathname)
    const because = '公务接待费全年预算数漏记追加的一笔。'
    await page.goto(`${disclosure}/forms/three-public`)
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByLabel('更正原因').fill(because)
    await page.getByRole('button', { name: '开放更正' }).click()
    await expect(page.getByText('更正中').first()).toBeVisible()
    await page.goto(`${disclosure}/forms/three-public`)
    await typeCell(page, 'threePublicExpenses/adjustedBudget/reception', '30000')
    await expect(saved(page)).toBeVisible()
    await page.goto(`${disclosure}/findings`)
    await explainWarnings(page)
    await submit(page)
    await bureau.goto(`${disclosure}/review`)
    await approveAndPublish(bureau)
    await bureau.close()
    await citizen.reload()
    await citizen.getByRole('link', { name: '查看现行版本' }).click()
    await expect(citizen.getByText(`更正原因：${because}`)).toBeVisible()
    await expectNoticeOf(citizen, before, await publicFile(citizen.request, new URL(citizen.url()).pathname))
    await phone.close()
  })
})

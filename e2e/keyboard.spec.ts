import type { Page } from '@playwright/test'
import { expect, expectAccessible, openDialog, passwordOf, test } from './fixtures'
import { expectFocus, factInFocus, tabTo, typeOn } from './keys'

/** The unit that has barely begun. No pointer is used anywhere in this file. */
const USER = 'yankuaiji'
const CODE = '2070109'
const WORDS = '公共文化场馆恢复线下培训，聘请教师的支出增加'

const saved = (page: Page) => expect(page.getByText(/^已保存/).first()).toBeVisible()
const cell = (page: Page, key: string) => page.locator(`[id="${key}"]`)

type Facts = {
  readonly incomeByFunction: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  readonly expenditureByFunction: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  readonly reasons: { readonly grandTotalChange: string }
  readonly performance: { readonly projects: readonly { readonly name: string; readonly analysis: Readonly<Record<string, string>>; readonly indicators: readonly Readonly<Record<string, string>>[] }[] }
}

test('the entry of a disclosure by keyboard alone', async ({ page }) => {
  test.setTimeout(600_000)
  const project = `群众文化辅导${String(Date.now() % 100000)}`
  let disclosure = ''
  const toSection = async (name: string, part: string) => {
    // The list stands before the form: from inside the form it is nearer backwards.
    const inForm = await page.evaluate(() => document.activeElement?.closest('#main') !== null && document.activeElement?.closest('#main') !== undefined)
    await tabTo(page, new RegExp(`^${name}，`), inForm ? 'Shift+Tab' : 'Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/forms/${part}`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  }

  await test.step('sign in and open the disclosure', async () => {
    await page.goto('/sign-in')
    await tabTo(page, /账号/)
    await page.keyboard.type(USER)
    await tabTo(page, /密码/)
    await page.keyboard.type(passwordOf(USER))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/disclosures$/)
    const href = await page.getByRole('main').getByRole('row').filter({ hasText: '填报中' }).getByRole('link').first().textContent()
    await tabTo(page, new RegExp(`^${href ?? ''}`))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/disclosures\/[^/]+\/forms/)
    disclosure = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  })

  await test.step('the keys are a key away', async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(openDialog(page)).toHaveCount(0)
  })

  await test.step('income and expenditure: a code from the picker, figures into its row', async () => {
    for (const [name, part, group, columns] of [['收入', 'income', 'incomeByFunction', ['600000', '']], ['支出', 'expenditure', 'expenditureByFunction', ['400000', '200000']]] as const) {
      await toSection(name, part)
      await tabTo(page, /^添加科目/)
      await page.keyboard.type(CODE)
      await expect(page.getByRole('option').first()).toContainText(CODE)
      await page.keyboard.press('Enter')
      const first = part === 'income' ? 'fiscalAppropriation' : 'basic'
      await expectFocus(page, new RegExp(`#${group}/${CODE}/${first}$`))
      await typeOn(page, ...columns.filter((text) => text !== ''))
      await expect(cell(page, `${group}/${CODE}/${first}`)).toHaveText(part === 'income' ? '600,000.00' : '400,000.00')
    }
    await saved(page)
  })

  await test.step('a reason, where the change asks for one', async () => {
    await toSection('原因说明', 'reasons')
    await tabTo(page, /#reasons\/grandTotalChange$/)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(`${WORDS}，本年收入600000元`)
    await expect(page.getByRole('list', { name: '写到的数' }).first()).toContainText('600000元 ＝')
    await saved(page)
  })

  await test.step('a project with an indicator and its words', async () => {
    await toSection('绩效自评', 'performance')
    await tabTo(page, /^增加一张自评表/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/forms\/performance\/[^/]+$/)
    await tabTo(page, /\/name$/)
    await page.keyboard.type(project)
    await tabTo(page, /^增加一条指标/)
    await page.keyboard.press('Enter')
    await expectFocus(page, /\/level1$/)
    await typeOn(page, '产出指标', '数量指标', '辅导团队数', '≥40个', '36个', '20')
    await expectFocus(page, /\/score$/)
    await expect(page.getByRole('region', { name: '建议得分' })).toContainText('36个 没有达到 ≥40个，按 90% 计 18')
    await page.keyboard.press('F9')
    await expect(cell(page, await factInFocus(page))).toHaveText('18')
    await tabTo(page, /\/analysis\/experience$/)
    await page.keyboard.type('按村点单、按月走访。')
    await page.keyboard.press('Tab')
    await saved(page)
    await expectAccessible(page)
  })

  await test.step('F8 leads on to what is missing', async () => {
    await page.keyboard.press('F8')
    await expect.poll(() => factInFocus(page)).not.toMatch(/\/analysis\/experience$|^$/)
  })

  await test.step('everything is stored as it was typed', async () => {
    const answer = await page.request.get(`${disclosure}/exchange/facts`)
    expect(answer.status()).toBe(200)
    // The contract's file, as `toContract` writes it.
    const facts = (await answer.json()) as Facts
    expect(facts.incomeByFunction[CODE]?.['fiscalAppropriation']).toBe('600000.00')
    expect(facts.expenditureByFunction[CODE]).toMatchObject({ basic: '400000.00', project: '200000.00' })
    expect(facts.reasons.grandTotalChange).toBe(`${WORDS}，本年收入600000元`)
    const stored = facts.performance.projects.find(({ name }) => name === project)
    expect(stored?.indicators).toMatchObject([{ level1: '产出指标', level2: '数量指标', level3: '辅导团队数', initialTarget: '≥40个', actual: '36个', weight: '20', score: '18' }])
    expect(stored?.analysis['experience']).toBe('按村点单、按月走访。')
  })
})

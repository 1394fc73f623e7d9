import type { Page } from '@playwright/test'
import { openEnds, type EndTarget } from '@/components/finding/finding-targets'
import { cellId, fieldId, stepId } from '@/components/live/focus-field'
import { factsWith } from '@/lib/facts/facts-with'
import { judge } from '@/lib/rules/judge'
import { rules } from '@/lib/rules/rules'
import { consistentStatements } from '@/testing/consistent-statements'
import { reportOf, subjectOf, TEMPLATE } from '@/testing/judged'
import { factBreakers } from '@/testing/rule-breakers'
import { findingName } from '../app/(workspace)/disclosures/[disclosureId]/findings/finding-name'
import { expect, openDraft, signIn, test } from './fixtures'
import { restate, storedTexts, type Texts } from './stored-facts'

/** A unit without a year before it here: last year's figures are typed. */
const USER = 'kangkuaiji'

/** Rules that no typing in one disclosure can break; each is broken in a browser where it is named. */
const elsewhere: Readonly<Record<string, string>> = {
  A13: '要有部门和所属单位的全部决算：本文件第三个测试',
  Y01: '上年已公开的，上年数锁定，要等上年更正：e2e/season.spec.ts 的更正',
  Y02: '要有上年已公开的决算：本文件第二个测试',
  Y12: '要有上年已公开的决算：本文件第二个测试',
  R14: '批复日由财政部门定，公开日是今天：e2e/season.spec.ts 的定时公开',
}

const onFacts = rules.filter(({ appliesTo }) => appliesTo !== 'document').map(({ id }) => id)

const idOf = (target: EndTarget): string => (target.kind === 'field' ? fieldId(target.key) : target.kind === 'cell' ? cellId(target.ref) : stepId(target.step))

type Expected = { readonly name: string; readonly ends: readonly (string | null)[] }

/** Where the keys must lead: judged here from the same facts. */
const expectedOf = (rule: string, texts: Texts, beside: { readonly lastYear?: Texts; readonly unit?: Texts } = {}): Expected => {
  const { lastYear, unit } = beside
  const subject = subjectOf(reportOf(factsWith(texts, TEMPLATE)), {
    ...(lastYear === undefined ? {} : { lastYear: reportOf(factsWith(lastYear, 'CN-2023-14', 2023)) }),
    ...(unit === undefined ? {} : { units: [reportOf(factsWith(unit, TEMPLATE))] }),
  })
  const found = judge(subject).filter((finding) => finding.rule === rule)
  const finding = found.find((each) => openEnds(subject.report, each).some(({ target }) => target !== null))
  if (finding === undefined) throw new Error(`${rule} is silent`)
  return { name: findingName(finding), ends: openEnds(subject.report, finding).slice(0, 2).map(({ target }) => (target === null ? null : idOf(target))) }
}

/** The finding, once the page knows of it; folded groups are opened on the way. */
const standOn = async (page: Page, name: string): Promise<void> => {
  await page.waitForFunction((id) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('#main details:not([open])')) if (fold.closest('[data-finding]') === null) fold.open = true
    const item = document.getElementById(id)
    item?.focus()
    return item !== null && document.activeElement === item
  }, name, { polling: 50 })
}

/** Keys are heard once the page has come to life: before that, pressing does nothing. */
const openFindings = async (page: Page, disclosure: string): Promise<void> => {
  await page.goto(`${disclosure}/findings`)
  await expect(page.getByRole('heading', { level: 1, name: '问题' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-finding'))).toBe(true)
  }).toPass()
}

/** Presses the key of an end, and comes back once its field or cell has the focus. */
const pressEnd = async (page: Page, rule: string, key: '[' | ']', id: string): Promise<void> => {
  await page.keyboard.press(key)
  await page.waitForFunction((wanted) => {
    const there = document.getElementById(wanted)
    return !location.pathname.endsWith('/findings') && there !== null && there.contains(document.activeElement)
  }, id, { polling: 50, timeout: 15_000 }).catch(async () => {
    const at = await page.evaluate(() => `${location.pathname}${location.search} at ${document.activeElement?.closest('[id]')?.id ?? ''}`)
    throw new Error(`${rule} ${key} ought to lead to ${id}, and led to ${at}`)
  })
  await page.goBack()
  await page.waitForURL(/\/findings/)
}

const tryEnds = async (page: Page, rule: string, { name, ends }: Expected): Promise<void> => {
  for (const [index, key] of (['[', ']'] as const).entries()) {
    const id = ends[index]
    if (id === undefined || id === null) continue
    await standOn(page, name)
    await pressEnd(page, rule, key, id)
  }
}

/** The consistent facts, in the name of the unit that states them. */
const consistentFor = (own: Texts): Texts => {
  const sheets = Object.keys(consistentStatements).filter((key) => /^performance\/projects\/p\d\/(supervisingDepartment|budgetUnit)$/.test(key))
  const named = Object.fromEntries(sheets.map((key) => [key, key.endsWith('budgetUnit') ? `${own['budgetUnit/code'] ?? ''}-${own['budgetUnit/name'] ?? ''}` : `${own['budgetUnit/departmentCode'] ?? ''}-${own['budgetUnit/departmentName'] ?? ''}`]))
  const unit = Object.fromEntries(Object.entries(own).filter(([key]) => key.startsWith('budgetUnit/')))
  return { ...consistentStatements, ...named, ...unit }
}

test('every rule that applies to facts is broken once, and a key leads to each of its ends', async ({ page }) => {
  test.setTimeout(600_000)
  expect(onFacts.filter((id) => factBreakers[id] === undefined)).toEqual([])
  expect(Object.keys(elsewhere).filter((id) => !onFacts.some((each) => each === id))).toEqual([])
  const disclosure = await openDraft(page, USER)
  const own = await storedTexts(page, disclosure)
  await openFindings(page, disclosure)
  const base = consistentFor(own)
  let stored = own
  const failures: string[] = []
  try {
    expect(await restate(page, disclosure, stored, base)).toEqual([])
    stored = base
    for (const rule of onFacts) {
      const changes = factBreakers[rule]?.changes ?? {}
      if (elsewhere[rule] !== undefined) continue
      const broken = { ...base, ...changes }
      expect(await restate(page, disclosure, stored, broken)).toEqual([])
      stored = broken
      // One after the other, and all that fail are told at the end.
      await tryEnds(page, rule, expectedOf(rule, broken)).catch(async (fault: unknown) => {
        failures.push(String(fault).split('\n')[0] ?? rule)
        await openFindings(page, disclosure)
      })
    }
  } finally {
    await restate(page, disclosure, stored, own)
  }
  expect(failures).toEqual([])
})

test('what is compared with last year’s publication is broken and opened likewise', async ({ page }) => {
  const disclosure = await openDraft(page)
  const own = await storedTexts(page, disclosure)
  await page.goto('/disclosures')
  const href = await page.getByRole('main').getByRole('row').filter({ hasText: '2023年度' }).getByRole('link').first().getAttribute('href')
  const last = await storedTexts(page, (href ?? '').split('/').slice(0, 3).join('/'))
  const copied = Object.fromEntries(Object.entries(last).filter(([key, text]) => /^expenditureByFunction\/.+\/(basic|project)$/.test(key) && !/000\.00$/.test(text) && !/^0/.test(text)))
  await openFindings(page, disclosure)
  let stored = own
  try {
    for (const [rule, changes] of [['Y02', { 'balances/openingBalance': '987654.32' }], ['Y12', copied]] as const) {
      const broken = { ...own, ...changes }
      expect(await restate(page, disclosure, stored, broken)).toEqual([])
      stored = broken
      await tryEnds(page, rule, expectedOf(rule, broken, { lastYear: last }))
    }
  } finally {
    await restate(page, disclosure, stored, own)
  }
})

test('what a department adds up is compared with its units', async ({ page, browser }) => {
  const unit = await browser.newPage()
  await signIn(unit, 'xuekuaiji')
  const href = await unit.getByRole('main').getByRole('row').filter({ hasText: '2024年度' }).getByRole('link').first().getAttribute('href')
  const held = await storedTexts(unit, (href ?? '').split('/').slice(0, 3).join('/'))
  await unit.close()
  const department = await openDraft(page, 'ganhuizong')
  const own = await storedTexts(page, department)
  await openFindings(page, department)
  await expect(page.locator('[data-rule="A13"]')).toHaveCount(0)
  const broken = { ...own, 'governmentProcurement/goods': '70000.00' }
  try {
    expect(await restate(page, department, own, broken)).toEqual([])
    await tryEnds(page, 'A13', expectedOf('A13', broken, { unit: held }))
  } finally {
    await restate(page, department, broken, own)
  }
})

import { expect, type Page } from '@playwright/test'
import { factText, flatten, type FactKey } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'

export type Texts = Readonly<Record<FactKey, string>>

type Outcome = { readonly key: FactKey; readonly kind: string; readonly sentence?: string }
type Answer = { readonly ok: boolean; readonly value?: { readonly outcomes: readonly Outcome[] } }

/** The facts of a disclosure as texts, as its file has them. */
export const storedTexts = async (page: Page, disclosure: string): Promise<Texts> => {
  const answer = await page.request.get(`${disclosure}/exchange/facts`)
  expect(answer.status()).toBe(200)
  const read = readFactsFile(await answer.json())
  if (!read.ok) throw new Error(`${read.error.path}：${read.error.message}`)
  return Object.fromEntries([...flatten(read.value)].map(([key, value]) => [key, factText(value)]))
}

/** The changes that make of one set of facts another; '' is blank. */
export const between = (before: Texts, after: Texts): Texts =>
  Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => (before[key] ?? '') !== (after[key] ?? '')).map((key) => [key, after[key] ?? '']))

/**
 * Makes the stored facts those of `after`, by the address that the forms save by, and has the open page ask at once what
 * was saved beside it. Answers what was not taken.
 */
export const restate = async (page: Page, disclosure: string, before: Texts, after: Texts): Promise<readonly Outcome[]> => {
  const changes = Object.entries(between(before, after)).map(([key, to]) => ({ key, from: before[key] ?? null, to: to === '' ? null : to }))
  if (changes.length === 0) return []
  const body = JSON.stringify({ disclosureId: disclosure.split('/')[2], changes })
  const answer = await page.evaluate(async ({ address, text }): Promise<unknown> => {
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })
    document.dispatchEvent(new Event('visibilitychange'))
    return response.json()
  }, { address: `${disclosure}/facts`, text: body })
  // Written by the wrapper of the use case `saveFacts`.
  const { ok, value } = answer as Answer
  expect(ok, JSON.stringify(answer).slice(0, 300)).toBe(true)
  return (value?.outcomes ?? []).filter(({ kind }) => kind !== 'saved')
}

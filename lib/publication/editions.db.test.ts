import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCounty, balancedDraft, explainAll, valueOf, versionOf, type County } from '@/testing/county'
import type { EditionRow } from '@/lib/db/editions'
import { readEdition } from '@/lib/db/editions'
import type { Listener } from '@/lib/db/publication-news'
import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { setSeason } from '@/lib/disclosure/run-season'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import { withdrawPublication } from '@/lib/disclosure/withdraw-publication'
import { watchEditions } from './editions'

let county: County
let disclosureId: string
let publicationId: string
const step = async () => ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })
/** Two servers on one database. */
const watches = [watchEditions(), watchEditions()]
const editions = () => Promise.all(watches.map(async ({ editionOf }) => (await editionOf(publicationId))?.edition))

beforeAll(async () => {
  county = await aCounty()
  disclosureId = await balancedDraft(county)
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step()))
  valueOf(await approveDisclosure(county.reviewer, await step()))
  publicationId = valueOf(await publishDisclosure(county.reviewer, await step())).publicationId
})
afterAll(() => Promise.all(watches.map(({ stop }) => stop())))

it('is another one once the bureau names another day of 批复: whether it was in time is written on the page', async () => {
  const [before] = await editions()
  valueOf(await setSeason(county.administrator, { divisionCode: county.unit.divisionCode, fiscalYear: 2024, approvedOn: '2025-06-01', deadline: '2025-06-21', headMustSign: false }))
  const [here, there] = await editions()
  expect([here === before, here === there]).toEqual([false, true])
})

it('is another one for every server as soon as something of the unit is withdrawn, and the same until then', async () => {
  const [before, alike] = await editions()
  expect(before).toMatch(/^[0-9a-f]{32}$/)
  expect(alike).toBe(before)
  expect(await editions()).toEqual([before, before])
  valueOf(await withdrawPublication(county.administrator, { ...(await step()), because: '口径有误。' }))
  expect(await editions()).not.toContain(before)
  const [after] = await editions()
  expect(await readEdition(publicationId)).toMatchObject({ edition: after, isWithdrawn: true })
})

it('is none where there is no such publication', async () => {
  expect(await Promise.all(['01a22f0b-8ad2-752f-a1ff-faf3c7c3997a', 'foo'].map((id) => watches[0]?.editionOf(id)))).toEqual([null, null])
})

/** A watch whose database is this. */
const tried = () => {
  const lines: Listener[] = []
  let [edition, asked, isOpen] = ['a', 0, false]
  const waiting: (() => void)[] = []
  const row = (): EditionRow => ({ unitId: 'u', edition, isWithdrawn: false })
  const watch = watchEditions(() => { asked += 1; const then = row(); return new Promise((resolve) => { waiting.push(() => { resolve(then) }) }) }, (listener) => { lines.push(listener); return { stop: () => Promise.resolve(), caughtUp: () => Promise.resolve(isOpen) } })
  const [line] = lines
  if (line === undefined) throw new Error('nobody listens')
  // The line is asked before the database is.
  const reached = () => new Promise((resolve) => { setTimeout(resolve) })
  const answer = async () => {
    const told = watch.editionOf('p')
    await reached()
    waiting.shift()?.()
    return (await told)?.edition
  }
  const turn = (open: boolean): void => {
    isOpen = open
    if (open) line.onOpen()
    else line.onLost()
  }
  return { line, answer, turn, reached, watch, waiting, change: (to: string) => { edition = to }, asked: () => asked }
}

it('asks once while the line is open, and every time while it is not', async () => {
  const { answer, turn, asked } = tried()
  await answer()
  await answer()
  expect(asked()).toBe(2)
  turn(true)
  await answer()
  await answer()
  expect(asked()).toBe(3)
  turn(false)
  await answer()
  await answer()
  expect(asked()).toBe(5)
})

it('does not keep what was asked before a change was heard', async () => {
  const { line, answer, turn, reached, watch, waiting, change, asked } = tried()
  turn(true)
  const before = watch.editionOf('p')
  await reached()
  change('b')
  line.onChange('u')
  waiting.shift()?.()
  expect((await before)?.edition).toBe('a')
  expect(await answer()).toBe('b')
  expect(asked()).toBe(2)
  line.onChange('another')
  await answer()
  expect(asked()).toBe(2)
})

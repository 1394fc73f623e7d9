import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty, opened, seen, valueOf, type County } from '@/testing/county'
import type { Actor } from '@/lib/workflow/actor'
import { approveDisclosure } from './approve-disclosure'
import { beginReview } from './begin-review'
import { commentOn } from './comment-on'
import { explainFinding } from './explain-finding'
import { exportFacts } from './export-facts'
import { factHistory } from './fact-history'
import { importFacts } from './import-facts'
import { listDisclosures } from './list-disclosures'
import { listOpenableUnits, listUnits } from './list-units'
import { openDisclosure } from './open-disclosure'
import { openDisclosureForYear } from './open-disclosure-for-year'
import { publishDisclosure } from './publish-disclosure'
import { recallDisclosure } from './recall-disclosure'
import { reopenDisclosure } from './reopen-disclosure'
import { returnDisclosure } from './return-disclosure'
import { saveFacts } from './save-facts'
import { setEntryUnit } from './set-entry-unit'
import { submitDisclosure } from './submit-disclosure'
import { withdrawPublication } from './withdraw-publication'

let county: County
let here: string
let next: string
beforeAll(async () => {
  county = await aCounty()
  here = await opened(county.preparer, county.unit)
  next = await opened(county.neighbourPreparer, county.neighbour)
})

describe('what each person sees', () => {
  const listed = async (actor: Actor) => (await listDisclosures(actor)).map((line) => line.id)

  it('a preparer and a head see their unit’s, a reviewer and an administrator their division’s', async () => {
    expect(await listed(county.preparer)).toEqual([here])
    expect(await listed(county.head)).toEqual([here])
    expect(await listed(county.neighbourPreparer)).toEqual([next])
    expect(await listed(county.reviewer)).toEqual([here, next])
    expect(await listed(county.administrator)).toEqual([here, next])
  })

  it('the bureau of another county and the keeper of accounts see none', async () => {
    expect(await listed(county.farReviewer)).toEqual([])
    expect(await listed(county.systemAdministrator)).toEqual([])
  })

  it('a line says what can be done', async () => {
    const [line] = await listDisclosures(county.preparer)
    expect(line).toMatchObject({ state: 'draft', editable: true, steps: ['handUp', 'submit'], roles: ['preparer'], publication: null })
    expect((await listDisclosures(county.reviewer))[0]).toMatchObject({ editable: false, steps: [] })
  })

  it('units likewise, and only openable ones can be opened', async () => {
    expect((await listUnits(county.preparer)).map((unit) => unit.id)).toEqual([county.unit.id])
    expect((await listUnits(county.farReviewer)).map((unit) => unit.id)).toEqual([county.farUnit.id])
    expect(await listOpenableUnits(county.reviewer)).toEqual([])
    const [unit] = await listOpenableUnits(county.administrator)
    expect(unit?.templates.map((template) => template.id)).toContain('CN-2024-14')
  })
})

describe('somebody else’s disclosure is not there, whatever is asked', () => {
  const asks: readonly (readonly [string, (actor: Actor, disclosureId: string) => Promise<{ readonly ok: boolean; readonly error?: unknown }>])[] = [
    ['open', (actor, disclosureId) => openDisclosure(actor, { disclosureId })],
    ['save', (actor, disclosureId) => saveFacts(actor, { disclosureId, changes: [{ key: 'balances/openingBalance', from: null, to: '1' }] })],
    ['history', (actor, disclosureId) => factHistory(actor, { disclosureId, key: 'budgetUnit/name' })],
    ['import', (actor, disclosureId) => importFacts(actor, { disclosureId, version: 1, text: '{}' })],
    ['export', (actor, disclosureId) => exportFacts(actor, { disclosureId })],
    ['explain', (actor, disclosureId) => explainFinding(actor, { disclosureId, fingerprint: 'x', words: 'x', public: false })],
    ['comment', (actor, disclosureId) => commentOn(actor, { disclosureId, words: 'x', anchor: null })],
    ['entry unit', (actor, disclosureId) => setEntryUnit(actor, { disclosureId, entryUnit: '万元' })],
    ['submit', (actor, disclosureId) => submitDisclosure(actor, { disclosureId, version: 1 })],
    ['recall', (actor, disclosureId) => recallDisclosure(actor, { disclosureId, version: 1 })],
    ['begin review', (actor, disclosureId) => beginReview(actor, { disclosureId, version: 1 })],
    ['return', (actor, disclosureId) => returnDisclosure(actor, { disclosureId, version: 1, letter: 'x' })],
    ['approve', (actor, disclosureId) => approveDisclosure(actor, { disclosureId, version: 1 })],
    ['publish', (actor, disclosureId) => publishDisclosure(actor, { disclosureId, version: 1 })],
    ['withdraw', (actor, disclosureId) => withdrawPublication(actor, { disclosureId, version: 1, because: 'x' })],
    ['reopen', (actor, disclosureId) => reopenDisclosure(actor, { disclosureId, version: 1, because: 'x' })],
  ]
  const strangers = ['neighbourPreparer', 'farReviewer', 'systemAdministrator'] as const

  it.each(asks)('%s', async (_what, ask) => {
    const before = await seen(county.preparer, here)
    for (const stranger of strangers) expect(await ask(county[stranger], here)).toEqual({ ok: false, error: { kind: 'not-found' } })
    for (const id of ['', 'x', "'; drop table facts; --", '00000000-0000-7000-8000-000000000000']) expect(await ask(county.preparer, id)).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await seen(county.preparer, here)).toEqual(before)
  })
})

describe('roles', () => {
  it('a reviewer reads but does not write', async () => {
    expect(await saveFacts(county.reviewer, { disclosureId: here, changes: [{ key: 'balances/openingBalance', from: null, to: '1' }] })).toEqual({ ok: false, error: { kind: 'not-an-editor' } })
    expect(await submitDisclosure(county.reviewer, { disclosureId: here, version: 1 })).toMatchObject({ ok: false, error: { kind: 'not-your-role' } })
  })

  it('a preparer does not pass their own', async () => {
    expect(await approveDisclosure(county.preparer, { disclosureId: here, version: 1 })).toMatchObject({ ok: false, error: { kind: 'not-your-role' } })
  })
})

describe('opening a year', () => {
  it('twice is once', async () => {
    expect(valueOf(await openDisclosureForYear(county.administrator, { unitId: county.unit.id, fiscalYear: 2024, templateId: 'CN-2024-14' }))).toEqual({ disclosureId: here, opened: false, carried: null })
  })

  it('a reviewer may not, a stranger finds no unit, and the form must be this county’s', async () => {
    const input = { unitId: county.unit.id, fiscalYear: 2024, templateId: 'CN-2024-14' }
    expect(await openDisclosureForYear(county.reviewer, input)).toEqual({ ok: false, error: { kind: 'not-your-unit' } })
    expect(await openDisclosureForYear(county.farReviewer, input)).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await openDisclosureForYear(county.preparer, { ...input, templateId: 'CN-1999' })).toMatchObject({ ok: false, error: { kind: 'no-such-template' } })
    expect(await openDisclosureForYear(county.preparer, { ...input, fiscalYear: 2023 })).toMatchObject({ ok: false, error: { kind: 'no-such-template' } })
  })

  it('starts with what the register knows', async () => {
    const { facts, disclosure, events, editable, closedBecause } = await seen(county.preparer, here)
    expect(facts['budgetUnit/name']).toBe('青禾县人民政府办公室')
    expect(facts['budgetUnit/divisionName']).toBe('青禾县')
    expect(disclosure).toMatchObject({ state: 'draft', version: 1, templateId: 'CN-2024-14', entryUnit: '元' })
    expect(events.map((event) => event.step)).toEqual(['open'])
    expect({ editable, closedBecause }).toEqual({ editable: true, closedBecause: null })
  })
})

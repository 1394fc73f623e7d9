import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCounty, opened, state, valueOf, versionOf, type County } from '@/testing/county'
import { prismaClient } from '@/lib/db/client'
import { attend } from './attend'
import { saveFacts } from './save-facts'
import { factHistory } from './fact-history'

let county: County
let disclosureId: string
beforeAll(async () => {
  county = await aCounty()
  disclosureId = await opened(county.preparer, county.unit)
})
beforeEach(async () => {
  await prismaClient().$executeRaw`TRUNCATE presences`
})

const here = async (actor: County['preparer'], place: string, version = 99) => valueOf(await attend(actor, { disclosureId, place, version }))
const rows = () => prismaClient().presence.findMany({ select: { userId: true, place: true, seenAt: true }, orderBy: { userId: 'asc' } })

describe('company', () => {
  it('two people see each other, and where the other is; a reviewer only looks', async () => {
    expect((await here(county.preparer, 'income')).others).toEqual([])
    expect((await here(county.head, 'expenditure')).others).toEqual([{ name: '李会计', place: 'income', edits: true }])
    expect((await here(county.reviewer, 'preview')).others.map((each) => [each.name, each.place])).toEqual([['李会计', 'income'], ['王主任', 'expenditure']])
    expect((await here(county.preparer, 'reasons')).others).toEqual([{ name: '孙审核', place: 'preview', edits: false }, { name: '王主任', place: 'expenditure', edits: true }])
  })

  it('whoever is not seen for a while is gone, and cleared away later', async () => {
    await here(county.head, 'income')
    await prismaClient().$executeRaw`UPDATE presences SET seen_at = now() - interval '16 seconds'`
    expect((await here(county.preparer, 'income')).others).toEqual([])
    await prismaClient().$executeRaw`UPDATE presences SET seen_at = now() - interval '11 minutes' WHERE user_id = ${county.head.userId}`
    await here(county.preparer, 'income')
    expect((await rows()).map((row) => row.userId)).toEqual([county.preparer.userId])
  })

  it('is written again only after a move or some seconds, and leaves no history', async () => {
    const { changes } = await here(county.preparer, 'income', 0)
    const [first] = await rows()
    await here(county.preparer, 'income')
    expect((await rows())[0]?.seenAt).toEqual(first?.seenAt)
    await here(county.preparer, 'expenditure')
    expect((await rows())[0]?.place).toBe('expenditure')
    expect((await here(county.preparer, 'income', 0)).changes).toEqual(changes)
  })

  it('keeps nobody else company', async () => {
    expect(await attend(county.neighbourPreparer, { disclosureId, place: 'income', version: 1 })).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await attend(county.farReviewer, { disclosureId, place: 'income', version: 1 })).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await rows()).toEqual([])
  })
})

describe('what others saved', () => {
  const key = 'balances/surplusDistribution'

  it('comes along from the version a page has, blanks included, and nothing twice', async () => {
    await state(county.head, disclosureId, { 'balances/openingBalance': '5.00' })
    const before = await versionOf(county.preparer, disclosureId)
    await state(county.head, disclosureId, { [key]: '1.00' })
    await state(county.head, disclosureId, { [key]: '2.00', 'balances/openingBalance': null })
    const news = await here(county.preparer, 'income', before)
    expect(news).toMatchObject({ version: before + 2, state: 'draft', changes: { [key]: '2.00', 'balances/openingBalance': null } })
    expect((await here(county.preparer, 'income', news.version)).changes).toEqual({})
  })
})

describe('whose changes these are', () => {
  it('refuses what somebody else typed before another person signed in', async () => {
    const key = 'governmentProcurement/goods'
    const changes = [{ key, from: null, to: '7.00' }]
    expect(await saveFacts(county.head, { disclosureId, person: county.preparer.userId, changes })).toEqual({ ok: false, error: { kind: 'another-person', account: '034001-02' } })
    expect(valueOf(await factHistory(county.head, { disclosureId, key }))).toEqual([])
    expect(valueOf(await saveFacts(county.preparer, { disclosureId, person: county.preparer.userId, changes })).outcomes).toMatchObject([{ kind: 'saved' }])
  })
})

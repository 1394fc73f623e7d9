import { beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '@/bin/audit.mjs'
import { explainAll, seen, valueOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { prismaClient } from '@/lib/db/client'
import { env } from '@/lib/env'
import { approveDisclosure } from './approve-disclosure'
import { auditFile, auditLog, type AuditInput } from './audit-log'
import { returnDisclosure } from './return-disclosure'
import { factsHash, submitDisclosure } from './submit-disclosure'
import { judgedNow } from './judgement'
import { database } from '@/lib/db/database'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
beforeEach(async () => {
  await explainAll(county.preparer, disclosureId)
})
const all: AuditInput = { step: null, words: '', since: null, until: null, page: 1 }
const input = () => shownNow(county, disclosureId)

describe('submission', () => {
  it('a hundred at once are one submission with one receipt, and sign exactly the facts that stand', async () => {
    const press = await input()
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => submitDisclosure(county.preparer, press)))
    expect(new Set(outcomes.map((outcome) => valueOf(outcome).receipt)).size).toBe(1)
    const { events, disclosure } = await seen(county.preparer, disclosureId)
    expect(events.filter(({ step }) => step === 'submit')).toHaveLength(1)
    expect(disclosure.signedHash).toBe(factsHash((await judgedNow(database(), disclosure)).facts))
    expect(disclosure.signedHash).toMatch(/^[0-9a-f]{64}$/)
  }, 60_000)

  it('passed and returned at once: one wins, the other is told', async () => {
    valueOf(await submitDisclosure(county.preparer, await input()))
    const seenByBoth = await input()
    const outcomes = await Promise.all([approveDisclosure(county.reviewer, seenByBoth), returnDisclosure(county.administrator, { ...seenByBoth, letter: '请核对。' })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const told = outcomes.find((outcome) => !outcome.ok)
    expect(told).toMatchObject({ error: { kind: expect.stringMatching(/^(stale-version|not-in-this-state)$/) as string } })
  })
})

describe('the audit log', () => {
  it('is read by the bureau of the place, narrowed by step, words and day, and goes out as a file', async () => {
    valueOf(await submitDisclosure(county.preparer, await input()))
    expect(await auditLog(county.preparer, all)).toEqual({ ok: false, error: { kind: 'not-a-reviewer' } })
    expect(valueOf(await auditLog(county.farReviewer, all)).total).toBe(0)
    const log = valueOf(await auditLog(county.reviewer, { ...all, step: 'submit', words: '李会计' }))
    expect(log.lines).toMatchObject([{ step: 'submit', byName: '李会计', unitCode: '034001', from: 'draft', to: 'submitted' }])
    expect(valueOf(await auditLog(county.reviewer, { ...all, until: '2020-01-01' })).total).toBe(0)
    const csv = new TextDecoder().decode(valueOf(await auditFile(county.reviewer, all, 'csv')).bytes)
    expect(csv).toContain('"李会计","034001"')
    expect(valueOf(await auditFile(county.reviewer, all, 'xlsx')).bytes.length).toBeGreaterThan(1000)
  })

  it('its chain is whole, and a line that was changed or taken out is found', async () => {
    valueOf(await submitDisclosure(county.preparer, await input()))
    valueOf(await approveDisclosure(county.reviewer, await input()))
    expect(await verifyChain(env.databaseUrl)).toEqual({ lines: 3, disclosures: 1, administrationLines: 0, broken: [] })
    // Only somebody above the program, who can shut off the guard, gets this far.
    const tamper = async (sql: string): Promise<void> => {
      await prismaClient().$executeRawUnsafe('ALTER TABLE events DISABLE TRIGGER events_append_only')
      await prismaClient().$executeRawUnsafe(sql)
      await prismaClient().$executeRawUnsafe('ALTER TABLE events ENABLE TRIGGER events_append_only')
    }
    await tamper("UPDATE events SET note = '改过' WHERE step = 'submit'")
    expect((await verifyChain(env.databaseUrl)).broken).toMatchObject([{ step: 'submit', disclosureId }])
    await tamper("DELETE FROM events WHERE step = 'approve'")
    expect((await verifyChain(env.databaseUrl)).broken).toMatchObject([{ step: 'submit' }, { step: 'approved', disclosureId }])
  })
})

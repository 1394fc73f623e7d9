import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCounty, balancedDraft, explainAll, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { database } from '@/lib/db/database'
import { prismaClient } from '@/lib/db/client'
import { readKeptFile } from '@/lib/db/files'
import { publicationById, publicationFile, publicationStatus } from '@/lib/publication/publications'
import { approveDisclosure } from './approve-disclosure'
import { correctPublication } from './correct-publication'
import { publishDisclosure } from './publish-disclosure'
import { publishDue } from './publish-due'
import { recallDisclosure } from './recall-disclosure'
import { schedulePublication, unschedulePublication } from './schedule-publication'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
beforeAll(async () => {
  county = await aCounty()
})
const version = () => versionOf(county.administrator, disclosureId)
const passed = async () => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, { disclosureId, version: await version() }))
  valueOf(await approveDisclosure(county.reviewer, { disclosureId, version: await version() }))
}
beforeEach(async () => {
  disclosureId = await balancedDraft(county)
  await passed()
})

const before = new Date('2025-09-01T00:00:00Z')
const publishAt = '2025-09-03T09:00:00+08:00'
const due = new Date(publishAt)
const schedule = async () => valueOf(await schedulePublication(county.reviewer, { disclosureId, version: await version(), publishAt }, before))
const row = async () => (await seen(county.administrator, disclosureId)).disclosure

describe('publication at a set time', () => {
  it('waits for its time, and then is published by whoever set it, at that time', async () => {
    expect((await schedule()).state).toBe('scheduled')
    expect((await row()).publishAt).toBe('2025-09-03T01:00:00.000Z')
    expect(await publishDue(new Date(due.getTime() - 1))).toEqual([])
    expect(await publishDue(due)).toEqual([{ disclosureId, published: true }])
    const { disclosure, publication, events } = await seen(county.reviewer, disclosureId)
    expect(disclosure).toMatchObject({ state: 'published', publishAt: null, publishFailure: null })
    expect(events.at(-1)).toMatchObject({ step: 'publish', byName: '孙审核', at: due.toISOString() })
    expect((await publicationById(publication?.id ?? ''))?.publishedAt).toBe(due.toISOString())
    expect(await publishDue(due)).toEqual([])
  })

  it('is not for a time that has passed, and can be taken back until it comes', async () => {
    expect(await schedulePublication(county.reviewer, { disclosureId, version: await version(), publishAt }, new Date(due.getTime() + 1))).toEqual({ ok: false, error: { kind: 'time-has-passed' } })
    await schedule()
    expect(valueOf(await unschedulePublication(county.administrator, { disclosureId, version: await version() })).state).toBe('approved')
    expect(await publishDue(due)).toEqual([])
    expect(await row()).toMatchObject({ state: 'approved', publishAt: null })
  })

  it('two servers at once publish it once', async () => {
    await schedule()
    const outcomes = await Promise.all([publishDue(due), publishDue(due), publishDue(due)])
    expect(outcomes.flat()).toEqual([{ disclosureId, published: true }])
    expect(await prismaClient().publication.count({ where: { disclosureId } })).toBe(1)
  })

  it('a server that stopped on the way leaves it to the next, once its lease has ended', async () => {
    await schedule()
    expect(await database().disclosures.leaseDue(due, new Date(due.getTime() + 60_000))).toMatchObject({ id: disclosureId })
    expect(await publishDue(due)).toEqual([])
    expect(await publishDue(new Date(due.getTime() + 60_000))).toEqual([{ disclosureId, published: true }])
  })

  it('what cannot be published says why in the queue, and is not tried again', async () => {
    await schedule()
    await prismaClient().$executeRaw`UPDATE facts SET amount = 1 WHERE disclosure_id = ${disclosureId}::uuid AND key = 'basicExpenditureByEconomic/30101'`
    expect(await publishDue(due)).toEqual([{ disclosureId, published: false }])
    expect(await row()).toMatchObject({ state: 'approved', publishAt: null, publishFailure: expect.stringMatching(/^还有 \d+ 项错误，改正后才能公开。$/) as string })
    expect(await publishDue(due)).toEqual([])
    expect((await seen(county.reviewer, disclosureId)).publication).toBeNull()
  })

  it('somebody who is no reviewer any more publishes nothing', async () => {
    await schedule()
    await prismaClient().userRole.deleteMany({ where: { userId: county.reviewer.userId } })
    expect(await publishDue(due)).toEqual([{ disclosureId, published: false }])
    expect(await row()).toMatchObject({ state: 'approved' })
    expect((await row()).publishFailure).not.toBeNull()
    county = await aCounty()
  })
})

describe('correction', () => {
  const disclosureJson = async (id: string): Promise<{ readonly tables: readonly { readonly id: string; readonly body: readonly (readonly string[])[] }[]; readonly narrative: readonly { readonly paragraphs: readonly string[] }[] }> => {
    const photograph = await database().photographs.byId(id)
    const file = photograph?.files.find(({ format }) => format === 'json')
    if (file === undefined) throw new Error(`${id} has no JSON`)
    // Written by this program a moment ago; its shape is the contract's, which other tests hold it to.
    return JSON.parse(new TextDecoder().decode(await readKeptFile(file))) as Awaited<ReturnType<typeof disclosureJson>>
  }
  const publish = async () => valueOf(await publishDisclosure(county.reviewer, { disclosureId, version: await version() })).publicationId
  const correct = async () => valueOf(await correctPublication(county.preparer, { disclosureId, version: await version(), because: '项目支出少记 100 元。' }))

  it('opens the facts for the unit, and what is public stays public', async () => {
    const first = await publish()
    expect(await correctPublication(county.preparer, { disclosureId, version: await version(), because: ' ' })).toMatchObject({ error: { kind: 'words-missing', step: 'correct' } })
    expect((await correct()).state).toBe('correcting')
    expect((await seen(county.preparer, disclosureId)).editable).toBe(true)
    expect(await publicationById(first)).toMatchObject({ status: 'published', supersededBy: null, correction: null })
    valueOf(await submitDisclosure(county.preparer, { disclosureId, version: await version() }))
    // Taken back, it is still a correction.
    expect(valueOf(await recallDisclosure(county.preparer, { disclosureId, version: await version() })).state).toBe('correcting')
  })

  it('makes its notice by itself: everything that differs between the two published files, and nothing else', async () => {
    const first = await publish()
    await correct()
    await state(county.preparer, disclosureId, {
      'incomeByFunction/2010301/fiscalAppropriation': '1500100.50',
      'expenditureByFunction/2010301/project': '300100.50',
      'fiscalAppropriation/generalPublicBudget/income': '1500100.50',
      'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/project': '300100.50',
      'reasons/grandTotalChange': '机构新设，上年没有收支，年中追加项目',
    })
    await passed()
    const second = await publish()
    const publication = await publicationById(second)
    if (publication?.status !== 'published' || publication.correction === null) throw new Error('there is no notice')
    const { because, of, notice } = publication.correction
    expect([because, of.id, of.version]).toEqual(['项目支出少记 100 元。', first, 1])

    const [was, is] = [await disclosureJson(first), await disclosureJson(second)]
    const cells = is.tables.flatMap(({ id, body }, table) => body.flatMap((line, at) => line.flatMap((text, column) => {
      const old = was.tables[table]?.body[at]?.[column] ?? ''
      return old === text ? [] : [`${id} ${old} → ${text}`]
    })))
    const paragraphs = is.narrative.flatMap((section, at) => section.paragraphs.flatMap((text, index) => {
      const old = was.narrative[at]?.paragraphs[index] ?? ''
      return old === text ? [] : [`${old} → ${text}`]
    }))
    expect(cells.length).toBeGreaterThan(5)
    expect(paragraphs.length).toBeGreaterThan(2)
    expect(notice.figures.map((figure) => `${figure.table} ${figure.old} → ${figure.new}`).toSorted()).toEqual(cells.toSorted())
    expect(notice.texts.map((text) => `${text.old} → ${text.new}`).toSorted()).toEqual(paragraphs.toSorted())
    expect(notice.figures.every(({ label }) => label.includes(' · ') || label !== '')).toBe(true)
    expect(notice.figures.some(({ sentences }) => sentences.length > 0)).toBe(true)

    // The old version stays at its address and names the newer one; its files are still there.
    expect(await publicationById(first)).toMatchObject({ status: 'published', supersededBy: second })
    expect(await publicationStatus(first)).toMatchObject({ status: 'published' })
    expect(await publicationFile(first, 'pdf')).not.toBeNull()
    expect((await seen(county.reviewer, disclosureId)).publication).toMatchObject({ id: second, version: 2 })
  })
})

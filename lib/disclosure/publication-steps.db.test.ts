import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { stepsOf } from '@/testing/steps'
import { prismaClient } from '@/lib/db/client'
import { eventHash } from '@/lib/db/events'
import { env } from '@/lib/env'
import { publicationById, publicationFile, publicationStatus } from '@/lib/publication/publications'
import { findPublications, publishedYears } from '@/lib/publication/search'
import { publishDisclosure } from './publish-disclosure'
import { reopenDisclosure } from './reopen-disclosure'
import { withdrawPublication } from './withdraw-publication'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
// Every test starts from a draft that balances, in a clean county.

const { on, approved, published, stateNow, stepsTaken } = stepsOf(() => [county, disclosureId])

const listed = async (words = '', fiscalYear: number | null = null) => (await findPublications({ words, fiscalYear, order: 'latest', page: 1, pageSize: 30 })).publications

describe('publication', () => {
  it('is a photograph that anybody may read and nothing changes any more', async () => {
    const { publicationId, publicationVersion } = await published()
    expect(publicationVersion).toBe(1)
    expect(await listed('青禾 办公室', 2024)).toMatchObject([
      { id: publicationId, unitName: '青禾县人民政府办公室', unitCode: '034001', divisionName: '青禾县', incomeTotal: '150.00', expenditureTotal: '150.00', threePublicTotal: '0.00', expenditureChangePercent: null, projectCount: 0 },
    ])
    const publication = await publicationById(publicationId)
    if (publication?.status !== 'published') throw new Error('not published')
    expect(publication.byCategory).toMatchObject([{ code: '201', amount: '150.00' }])
    expect(publication.title).toBe(publication.booklet.title)
    expect(publication.templateHash).toMatch(/^[0-9a-f]{64}$/)
    expect(publication.traces['T01!R62:c2']).toMatchObject({ exact: '1,500,000.50' })
    expect(publication.findings.every((finding) => finding.explanation.words !== '')).toBe(true)
    const formats = publication.files.map((file) => file.format)
    expect(formats).toEqual(['csv', 'docx', 'html', 'json', 'pdf', 'xlsx'])
    for (const format of formats) {
      const file = await publicationFile(publicationId, format)
      expect(file?.bytes.byteLength).toBe(publication.files.find((each) => each.format === format)?.size)
    }
    const pdf = await publicationFile(publicationId, 'pdf')
    expect(new TextDecoder('latin1').decode(pdf?.bytes.slice(0, 5))).toBe('%PDF-')
    expect(pdf?.fileName).toMatch(/^青禾县人民政府办公室2024年度.*\.pdf$/)

    await expect(prismaClient().$executeRaw`UPDATE publications SET expenditure_total = 1 WHERE id = ${publicationId}::uuid`).rejects.toThrow(/photograph/)
    await expect(prismaClient().$executeRaw`DELETE FROM publication_files`).rejects.toThrow(/append-only/)
    await expect(prismaClient().$executeRaw`DELETE FROM events`).rejects.toThrow(/append-only/)
    await expect(prismaClient().$executeRaw`UPDATE fact_changes SET new = '1'`).rejects.toThrow(/append-only/)
  })

  it('later than twenty days after it passed keeps saying so, and is published all the same', async () => {
    const frozen = async () => (await prismaClient().publication.findMany({ where: { disclosureId }, select: { findings: true } })).map(({ findings }) => JSON.stringify(findings))
    await approved()
    await prismaClient().$executeRaw`UPDATE disclosures SET approved_at = approved_at - interval '30 days' WHERE id = ${disclosureId}::uuid`
    valueOf(await on(county.reviewer, publishDisclosure))
    expect((await frozen()).map((findings) => [findings.includes('R14'), findings.includes('相隔 30 日，规定 20 日内公开')])).toEqual([[true, true]])
  })

  it('pressed twice, or by two at once, is one publication', async () => {
    await approved()
    const input = { disclosureId, version: await versionOf(county.reviewer, disclosureId) }
    const outcomes = await Promise.all([publishDisclosure(county.reviewer, input), publishDisclosure(county.reviewer, input), publishDisclosure(county.administrator, input)])
    expect(outcomes.filter((outcome) => outcome.ok).length).toBeGreaterThan(0)
    const named = outcomes.map((outcome) => (outcome.ok ? outcome.value.publicationId : outcome.error.kind))
    expect(new Set(named.filter((name) => name !== 'not-in-this-state')).size).toBe(1)
    expect(await listed()).toHaveLength(1)
  })

  it('that cannot be finished leaves nothing: no row, no state, no named file', async () => {
    await approved()
    await prismaClient().$executeRaw`ALTER TABLE publication_files ADD CONSTRAINT broken CHECK (format <> 'pdf') NOT VALID`
    try {
      await expect(on(county.reviewer, publishDisclosure)).rejects.toThrow()
    } finally {
      await prismaClient().$executeRaw`ALTER TABLE publication_files DROP CONSTRAINT broken`
    }
    expect(await stateNow()).toBe('approved')
    expect(await listed()).toEqual([])
    expect(await stepsTaken()).not.toContain('publish')
    const folders = await readdir(path.join(env.dataFolder, 'files'))
    const names = (await Promise.all(folders.map((folder) => readdir(path.join(env.dataFolder, 'files', folder))))).flat()
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    expect(valueOf(await on(county.reviewer, publishDisclosure)).state).toBe('published')
  })

  it('withdrawn says so and keeps its file to itself; corrected, it is published as the next version', async () => {
    const { publicationId } = await published()
    const version = await versionOf(county.administrator, disclosureId)
    expect(await withdrawPublication(county.reviewer, { disclosureId, version, because: '数有误' })).toMatchObject({ error: { kind: 'not-your-role' } })
    valueOf(await withdrawPublication(county.administrator, { disclosureId, version, because: '数有误' }))
    expect(await publicationStatus(publicationId)).toEqual({ status: 'withdrawn', version: 1 })
    expect(await publicationFile(publicationId, 'pdf')).toBeNull()
    expect(await listed()).toEqual([])
    expect(await publishedYears()).toEqual([])
    expect(await publicationById(publicationId)).toMatchObject({ status: 'withdrawn', because: '数有误', replacedBy: null })

    const reopened = await versionOf(county.administrator, disclosureId)
    valueOf(await reopenDisclosure(county.administrator, { disclosureId, version: reopened, because: '请更正后重新公开' }))
    await state(county.preparer, disclosureId, {
      'incomeByFunction/2010301/fiscalAppropriation': '1600000.00', 'expenditureByFunction/2010301/project': '400000.00',
      'fiscalAppropriation/generalPublicBudget/income': '1600000.00', 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/project': '400000.00',
    })
    const second = await published()
    expect(second.publicationVersion).toBe(2)
    expect(await listed()).toMatchObject([{ id: second.publicationId, version: 2, expenditureTotal: '160.00' }])
    expect(await publicationById(publicationId)).toMatchObject({ status: 'withdrawn', replacedBy: second.publicationId })
  })

  it('is found by words of name, code and county, not by wildcards', async () => {
    await published()
    for (const query of ['青禾', '034', '办公室 青禾县', '']) expect(await listed(query)).toHaveLength(1)
    for (const query of ['白水', '_', '034%', '青禾 白水']) expect(await listed(query)).toEqual([])
    expect(await listed('', 2023)).toEqual([])
    expect(await publicationById('nothing')).toBeNull()
    expect(await publicationFile((await listed())[0]?.id ?? '', 'exe')).toBeNull()
  })
})

describe('the chain of events', () => {
  it('covers every step, each line the one before it', async () => {
    await published()
    const rows = await prismaClient().event.findMany({ where: { disclosureId }, orderBy: { id: 'asc' } })
    expect(rows.map((row) => row.step)).toEqual(['open', 'submit', 'approve', 'publish'])
    let previous = ''
    for (const row of rows) {
      // Rows were written by `record`, whose steps are EventKinds.
      const event = { step: row.step as 'open', from: row.from, to: row.to, note: row.note }
      expect(row.hash).toBe(eventHash(previous, disclosureId, event, row.by, row.at))
      previous = row.hash
    }
  })
})

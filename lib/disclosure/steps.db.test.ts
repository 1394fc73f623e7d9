import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { explainAll, questionableFacts, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { database } from '@/lib/db/database'
import { prismaClient } from '@/lib/db/client'
import { eventHash } from '@/lib/db/events'
import { env } from '@/lib/env'
import { publicationById, publicationFile, publicationStatus } from '@/lib/publication/publications'
import { findPublications, publishedYears } from '@/lib/publication/search'
import type { Actor } from '@/lib/workflow/actor'
import { fingerprintOf } from '@/lib/workflow/answered'
import { approveDisclosure } from './approve-disclosure'
import { beginReview } from './begin-review'
import { commentOn } from './comment-on'
import { explainFinding } from './explain-finding'
import { exportFacts } from './export-facts'
import { importFacts } from './import-facts'
import { judgedNow } from './judgement'
import { publishDisclosure } from './publish-disclosure'
import { recallDisclosure } from './recall-disclosure'
import { reopenDisclosure } from './reopen-disclosure'
import { returnDisclosure } from './return-disclosure'
import { saveFacts } from './save-facts'
import { submitDisclosure } from './submit-disclosure'
import { withdrawPublication } from './withdraw-publication'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
// Every test starts from a draft that balances, in a clean county.

type StepOf<T> = (actor: Actor, input: { readonly disclosureId: string; readonly version: number }) => Promise<T>
/** Takes a step as a page would: on the version it shows now. */
const on = async <T>(actor: Actor, step: StepOf<T>): Promise<T> => step(actor, { disclosureId, version: await versionOf(actor, disclosureId) })
const submitted = async () => {
  await explainAll(county.preparer, disclosureId)
  return valueOf(await on(county.preparer, submitDisclosure))
}
const approved = async () => {
  await submitted()
  return valueOf(await on(county.reviewer, approveDisclosure))
}
const published = async () => {
  await approved()
  return valueOf(await on(county.reviewer, publishDisclosure))
}
const stateNow = async () => (await seen(county.administrator, disclosureId)).disclosure.state
const stepsTaken = async () => (await seen(county.administrator, disclosureId)).events.map((event) => event.step)

describe('submit', () => {
  it('is refused while an error stands', async () => {
    await state(county.preparer, disclosureId, { 'basicExpenditureByEconomic/30101': '1199900.00' })
    await explainAll(county.preparer, disclosureId)
    expect(await on(county.preparer, submitDisclosure)).toMatchObject({ ok: false, error: { kind: 'blocking-findings', step: 'submit' } })
    expect(await stateNow()).toBe('draft')
  })

  it('gives a receipt, and a second press changes nothing', async () => {
    await explainAll(county.preparer, disclosureId)
    const input = { disclosureId, version: await versionOf(county.preparer, disclosureId) }
    const first = valueOf(await submitDisclosure(county.preparer, input))
    expect(first).toEqual({ state: 'submitted', version: input.version + 1, receipt: '2024-149901-034001-01' })
    expect(valueOf(await submitDisclosure(county.preparer, input))).toEqual(first)
    expect(await stepsTaken()).toEqual(['open', 'submit'])
  })

  it('ten presses at once are one submission', async () => {
    await explainAll(county.preparer, disclosureId)
    const input = { disclosureId, version: await versionOf(county.preparer, disclosureId) }
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => submitDisclosure(county.preparer, input)))
    expect(new Set(outcomes.map((outcome) => valueOf(outcome).receipt))).toEqual(new Set(['2024-149901-034001-01']))
    expect(await stepsTaken()).toEqual(['open', 'submit'])
  })

  it('on figures that somebody changed meanwhile is refused', async () => {
    await explainAll(county.preparer, disclosureId)
    const version = await versionOf(county.preparer, disclosureId)
    await state(county.head, disclosureId, { 'reasons/grandTotalChange': '人员增加' })
    await explainAll(county.head, disclosureId)
    expect(await submitDisclosure(county.preparer, { disclosureId, version })).toMatchObject({ ok: false, error: { kind: 'stale-version' } })
    expect(await stateNow()).toBe('draft')
  })

  it('shuts the facts and the explanations', async () => {
    await submitted()
    const change = { disclosureId, changes: [{ key: 'balances/openingBalance', from: null, to: '1' }] }
    expect(await saveFacts(county.preparer, change)).toEqual({ ok: false, error: { kind: 'closed', state: 'submitted' } })
    expect(await explainFinding(county.preparer, { disclosureId, fingerprint: 'x', words: 'x', public: true })).toMatchObject({ error: { kind: 'closed' } })
    expect((await seen(county.preparer, disclosureId)).closedBecause).toBe('已提交，不能再改。如要修改，请先取回。')
  })
})

describe('review', () => {
  it('can be forestalled by taking the submission back, until it begins', async () => {
    await submitted()
    expect(valueOf(await on(county.preparer, recallDisclosure)).state).toBe('draft')
    await submitted()
    expect(valueOf(await on(county.reviewer, beginReview)).state).toBe('underReview')
    expect(await on(county.preparer, recallDisclosure)).toEqual({ ok: false, error: { kind: 'not-in-this-state', step: 'recall', state: 'underReview' } })
    expect((await seen(county.preparer, disclosureId)).disclosure.receipt).toBe('2024-149901-034001-02')
  })

  it('sends back with a letter; the unit corrects and submits again', async () => {
    await submitted()
    const version = await versionOf(county.reviewer, disclosureId)
    expect(await returnDisclosure(county.reviewer, { disclosureId, version, letter: '' })).toMatchObject({ error: { kind: 'words-missing', step: 'return' } })
    expect(valueOf(await returnDisclosure(county.reviewer, { disclosureId, version, letter: '请核对公用经费。' })).state).toBe('returned')
    const { comments, editable } = await seen(county.preparer, disclosureId)
    expect(comments).toMatchObject([{ kind: 'letter', words: '请核对公用经费。', byName: '孙审核' }])
    expect(editable).toBe(true)
    valueOf(await commentOn(county.preparer, { disclosureId, words: '已核对。', anchor: 'T06!30201:amount' }))
    await submitted()
    expect(await stateNow()).toBe('submitted')
  })

  it('nobody passes what they submitted', async () => {
    await explainAll(county.both, disclosureId)
    valueOf(await on(county.both, submitDisclosure))
    expect(await on(county.both, approveDisclosure)).toEqual({ ok: false, error: { kind: 'own-submission' } })
    expect(valueOf(await on(county.reviewer, approveDisclosure)).state).toBe('approved')
  })

  it('two reviewers at once: one passes it, the other is told', async () => {
    await submitted()
    const input = { disclosureId, version: await versionOf(county.reviewer, disclosureId) }
    const outcomes = await Promise.all([approveDisclosure(county.reviewer, input), returnDisclosure(county.administrator, { ...input, letter: '不妥' })])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  it('a return after passing takes the passing back', async () => {
    await approved()
    const version = await versionOf(county.reviewer, disclosureId)
    valueOf(await returnDisclosure(county.reviewer, { disclosureId, version, letter: '还要改' }))
    expect((await seen(county.preparer, disclosureId)).disclosure).toMatchObject({ state: 'returned', approvedAt: null, approvedBy: null })
  })
})

describe('explanations', () => {
  beforeEach(() => state(county.preparer, disclosureId, questionableFacts))
  const explain = async (words: string, isPublic = true) => {
    const { disclosure } = await seen(county.preparer, disclosureId)
    const { findings } = await judgedNow(database(), disclosure)
    const warning = findings.find((finding) => finding.severity === 'warning')
    if (warning === undefined) throw new Error('there is no warning to explain')
    return valueOf(await explainFinding(county.preparer, { disclosureId, fingerprint: fingerprintOf(warning), words, public: isPublic }))
  }

  it('are asked for before a submission, and accepted by who passes it', async () => {
    expect(await on(county.preparer, submitDisclosure)).toMatchObject({ ok: false, error: { kind: 'unexplained-warnings', step: 'submit' } })
    expect(await explainAll(county.preparer, disclosureId)).toBeGreaterThan(0)
    await approved()
    const { explanations } = await seen(county.reviewer, disclosureId)
    expect(explanations.every((explanation) => explanation.acceptedAt !== null)).toBe(true)
  })

  it('stand until given anew, and the former is kept', async () => {
    await explain('已核对。')
    const again = await explain('收入科目按预算下达，支出科目按实际用途。', false)
    expect(again.explanations).toMatchObject([{ words: '收入科目按预算下达，支出科目按实际用途。', public: false, byName: '李会计' }])
    expect(await prismaClient().explanation.count({ where: { disclosureId } })).toBe(2)
    const repeated = await explain('收入科目按预算下达，支出科目按实际用途。', false)
    expect(repeated.version).toBe(again.version)
    expect((await explain('')).explanations).toEqual([])
  })

  it('do not answer other figures', async () => {
    await explainAll(county.preparer, disclosureId)
    await state(county.preparer, disclosureId, { 'incomeByFunction/2010301/fiscalAppropriation': '1400000.49', 'incomeByFunction/2010302/fiscalAppropriation': '100000.01' })
    expect(await on(county.preparer, submitDisclosure)).toMatchObject({ ok: false, error: { kind: 'unexplained-warnings' } })
  })

  it('reach the public only where the unit wants it', async () => {
    await explain('公开说明。', true)
    await explainAll(county.preparer, disclosureId)
    const { explanations } = await seen(county.preparer, disclosureId)
    for (const { fingerprint, words } of explanations.slice(1)) valueOf(await explainFinding(county.preparer, { disclosureId, fingerprint, words, public: false }))
    const { publicationId } = await published()
    const publication = await publicationById(publicationId)
    expect(publication?.status === 'published' && publication.findings.map((finding) => finding.explanation.words)).toEqual(['公开说明。'])
  })

  it('of a finding that is not there are refused', async () => {
    expect(await explainFinding(county.preparer, { disclosureId, fingerprint: 'A08|nothing', words: '说明', public: true })).toEqual({ ok: false, error: { kind: 'finding-gone' } })
  })
})

describe('facts files', () => {
  it('go out and come in again without a change', async () => {
    const { fileName, text } = valueOf(await exportFacts(county.reviewer, { disclosureId }))
    expect(fileName).toBe('青禾县人民政府办公室2024年度决算事实.json')
    const version = await versionOf(county.preparer, disclosureId)
    expect(valueOf(await importFacts(county.preparer, { disclosureId, version, text }))).toEqual({ version, changed: 0 })
  })

  it('replace everything, with history', async () => {
    const { text } = valueOf(await exportFacts(county.preparer, { disclosureId }))
    const version = await versionOf(county.preparer, disclosureId)
    const edited = text.replaceAll('300000.50', '300000.75').replaceAll('1500000.50', '1500000.75')
    expect(valueOf(await importFacts(county.preparer, { disclosureId, version, text: edited }))).toEqual({ version: version + 1, changed: 4 })
    expect((await seen(county.preparer, disclosureId)).facts['expenditureByFunction/2010301/project']).toBe('300000.75')
    const [line] = await database().facts.historyOf(disclosureId, 'expenditureByFunction/2010301/project')
    expect(line).toMatchObject({ old: '300000.50', new: '300000.75', origin: 'import', byName: '李会计' })
  })

  it('are refused whole: another unit’s, another year’s, broken, or over somebody’s newer figures', async () => {
    const { text } = valueOf(await exportFacts(county.preparer, { disclosureId }))
    const before = await seen(county.preparer, disclosureId)
    const version = before.disclosure.version
    const attempt = (file: string, at = version) => importFacts(county.preparer, { disclosureId, version: at, text: file })
    expect(await attempt(text.replace('"034001"', '"035001"'))).toMatchObject({ error: { kind: 'facts-refused', path: 'budgetUnit/code' } })
    expect(await attempt(text.replace('CN-2024-14', 'CN-2024'))).toMatchObject({ error: { kind: 'facts-refused', path: 'template' } })
    expect(await attempt(text.slice(0, 200))).toMatchObject({ error: { kind: 'facts-refused', path: '' } })
    expect(await attempt(text.replace('"300000.50"', '300000.5'))).toMatchObject({ error: { kind: 'facts-refused', path: 'expenditureByFunction.2010301.project' } })
    expect(await attempt(text.replaceAll('300000.50', '1.00'), version - 1)).toMatchObject({ error: { kind: 'stale-version' } })
    expect(await seen(county.preparer, disclosureId)).toEqual(before)
  })
})

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
    expect(formats).toEqual(['docx', 'html', 'json', 'pdf', 'xlsx'])
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

import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty, balancedFacts, explainAll, HERE, noDisclosures, opened, seen, state, TEMPLATE, valueOf, versionOf, type County } from '@/testing/county'
import { consistentStatements } from '@/testing/consistent-statements'
import { lookedUp } from '@/testing/looked-up'
import { publishDraft } from '@/testing/published'
import { readPdf } from '@/testing/read-pdf'
import { GET as publicationOf } from './(public)/api/v1/publications/[publicationId]/route'
import { GET as publications } from './(public)/api/v1/publications/route'
import { GET as series } from './(public)/api/v1/series/route'
import { GET as compareCsv } from './(public)/compare/csv/route'
import { GET as feed } from './(public)/feed.xml/route'
import { GET as fileOf } from './(public)/reports/[publicationId]/files/[format]/route'
import { GET as tracesOf } from './(public)/reports/[publicationId]/traces/route'
import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { correctPublication } from '@/lib/disclosure/correct-publication'
import { openDisclosureForYear } from '@/lib/disclosure/open-disclosure-for-year'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import type { WithholdablePart } from '@/lib/document/withheld'
import { withhold } from '@/lib/disclosure/withhold'
import { publicationById } from '@/lib/publication/publications'
import { findPublications } from '@/lib/publication/search'

/** What stands in the withheld parts and nowhere else: a figure of “三公”经费 in 元 and as printed, its sum, its reasons, words of the sheets. */
const SECRETS = ['54321', '54,321', '5.43', '6.63', '接待批次比上年少两批', '车辆燃料、维修和保险', '护栏长度', '疏浚主管道十二公里', '沿线群众满意度']
const facts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(consistentStatements).filter(([key]) => !key.startsWith('budgetUnit/'))),
  'threePublicExpenses/adjustedBudget/vehicleOperation': '54321',
}

let county: County
let disclosureId: string
const step = async () => ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })
const ask = (path: string): Request => new Request(`http://localhost${path}`)
const passed = async (): Promise<void> => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step()))
  valueOf(await approveDisclosure(county.reviewer, await step()))
}
const formats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const
const fileText = async (id: string, format: (typeof formats)[number]): Promise<string> => {
  const answer = await fileOf(ask(`/reports/${id}/files/${format}`), { params: Promise.resolve({ publicationId: id, format }) })
  expect(answer.status, format).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (format === 'pdf') return (await readPdf(bytes)).text
  if (format === 'docx' || format === 'xlsx') return Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n').replace(/<[^>]+>/gu, '|')
  return new TextDecoder().decode(bytes)
}

/** Everything the public can get of a publication, by what it is. */
const outputsOf = async (id: string): Promise<Readonly<Record<string, string>>> => {
  const params = Promise.resolve({ publicationId: id })
  const files = await Promise.all(formats.map(async (format) => [format, await fileText(id, format)] as const))
  const { words, figures } = await lookedUp(id)
  return {
    ...Object.fromEntries(files),
    page: JSON.stringify(await publicationById(id)),
    list: JSON.stringify(await findPublications({ words: '', fiscalYear: null, order: 'expenditure', page: 1, pageSize: 20 })),
    'API list': await (await publications(ask('/api/v1/publications'))).text(),
    'API publication': await (await publicationOf(ask(`/api/v1/publications/${id}`), { params })).text(),
    'API series': await (await series(ask(`/api/v1/series?division=${HERE}&unit=034001&measure=threePublicFinal`))).text(),
    'compare CSV': await (await compareCsv(ask(`/compare/csv?unit=${HERE}-034001&unit=${HERE}-035001&year=2024`))).text(),
    traces: await (await tracesOf(ask(`/reports/${id}/traces`), { params })).text(),
    feed: await (await feed(ask('/feed.xml'))).text(),
    'search index': words,
    'figures compared': figures,
  }
}

beforeAll(async () => {
  county = await aCounty()
  disclosureId = await opened(county.preparer, county.unit)
  await state(county.preparer, disclosureId, facts)
  // Somebody to be compared with.
  const other = await opened(county.neighbourPreparer, county.neighbour)
  await state(county.neighbourPreparer, other, balancedFacts)
  await publishDraft({ ...county, preparer: county.neighbourPreparer }, other)
})

describe('a part that is a state secret', () => {
  it('is withheld by the bureau’s administrator alone, with the reason, and logged', async () => {
    await passed()
    const input = { parts: ['threePublicExpenses', 'performance'] as WithholdablePart[], because: '县保审〔2025〕3号' }
    expect(await withhold(county.reviewer, { ...(await step()), ...input })).toMatchObject({ error: { kind: 'not-the-withholder' } })
    expect(await withhold(county.preparer, { ...(await step()), ...input })).toMatchObject({ error: { kind: 'not-the-withholder' } })
    expect(await withhold(county.farReviewer, { ...(await step()), ...input })).toMatchObject({ error: { kind: 'not-found' } })
    const stale = await step()
    valueOf(await withhold(county.administrator, { ...stale, parts: [], because: '试' }))
    expect(await withhold(county.administrator, { ...stale, ...input })).toMatchObject({ error: { kind: 'stale-version' } })
    valueOf(await withhold(county.administrator, { ...(await step()), ...input }))
    const { events, withholding } = await seen(county.reviewer, disclosureId)
    expect(withholding).toMatchObject({ parts: input.parts, because: input.because, byName: '吴管理' })
    expect(events.at(-1)).toMatchObject({ step: 'withhold', from: 'approved', to: 'approved', note: '“三公”经费的表及其说明、绩效说明和自评表；县保审〔2025〕3号' })
  })

  it('is in no public output; each says the prescribed sentence instead', async () => {
    const { publicationId } = valueOf(await publishDisclosure(county.administrator, await step()))
    const outputs = await outputsOf(publicationId)
    for (const [name, text] of Object.entries(outputs)) for (const secret of SECRETS) expect(text.includes(secret), `${name} holds ${secret}`).toBe(false)
    for (const name of ['pdf', 'docx', 'html', 'json', 'page', 'API publication', 'search index']) expect(outputs[name]?.replace(/[\s|]/gu, ''), name).toContain('根据《中华人民共和国预算法》第十四条，本部分内容涉及国家秘密，依法不公开。')
    expect(await publicationById(publicationId)).toMatchObject({ isWithheld: true, threePublicTotal: null, projectCount: null, expenditureTotal: '594.00' })
    expect(JSON.parse(outputs['API publication'] ?? '')).toMatchObject({ facts: null, withheld: ['threePublicExpenses', 'performance'], threePublicTotal: null, expenditureTotal: '5940000.00' })
    // What is not withheld is all there.
    for (const name of ['pdf', 'docx', 'xlsx', 'html', 'json']) expect(outputs[name], name).toContain('594')
  })

  it('withheld only at a correction: the versions that showed it are shown no more, and the notice does not tell it', async () => {
    const before = (await seen(county.administrator, disclosureId)).publication?.id ?? ''
    valueOf(await correctPublication(county.administrator, { ...(await step()), because: '按保密审查意见更正。' }))
    await passed()
    valueOf(await withhold(county.administrator, { ...(await step()), parts: ['all'], because: '县保审〔2025〕4号' }))
    const { publicationId } = valueOf(await publishDisclosure(county.administrator, await step()))
    expect(await publicationById(before)).toMatchObject({ status: 'withdrawn' })
    const outputs = await outputsOf(publicationId)
    const others = ['list', 'API list', 'compare CSV', 'feed', 'search index']
    for (const [name, text] of Object.entries(outputs)) for (const figure of [...SECRETS, ...(others.includes(name) ? [] : ['594.00', '5940000', '津贴补贴'])]) expect(text.includes(figure), `${name} holds ${figure}`).toBe(false)
    for (const name of ['pdf', 'docx', 'html', 'json', 'page']) expect(outputs[name]?.replace(/[\s|]/gu, ''), name).toContain('本单位决算涉及国家秘密，依法不公开。')
    expect(await publicationById(publicationId)).toMatchObject({ isWithheld: true, expenditureTotal: null, incomeTotal: null, byCategory: [], findings: [], correction: { notice: { figures: [] } } })
  })
})

describe('the year after one that is a state secret', () => {
  /** Of 2023: its total in 元 and as printed, what 2024 is less, and by how much. */
  const BEFORE = ['7654321', '7,654,321', '765.43', '615.43', '80.40%', '80.4']

  it('says the prescribed sentence wherever it compares with it, in every output, and its own figures all the same', async () => {
    await noDisclosures()
    const open = async (fiscalYear: number, templateId: string) => valueOf(await openDisclosureForYear(county.preparer, { unitId: county.unit.id, fiscalYear, templateId })).disclosureId
    disclosureId = await open(2023, 'CN-2023-14')
    await state(county.preparer, disclosureId, {
      ...balancedFacts,
      'incomeByFunction/2010301/fiscalAppropriation': '7654321', 'fiscalAppropriation/generalPublicBudget/income': '7654321',
      'expenditureByFunction/2010301/project': '6454321', 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/project': '6454321',
    })
    await passed()
    valueOf(await withhold(county.administrator, { ...(await step()), parts: ['all'], because: '县保审〔2024〕1号' }))
    valueOf(await publishDisclosure(county.administrator, await step()))

    disclosureId = await open(2024, TEMPLATE)
    await state(county.preparer, disclosureId, { ...balancedFacts, 'reasons/generalPublicBudgetByCategory/201/change': '工程完工' })
    const { facts: typed, withheldBefore } = await seen(county.preparer, disclosureId)
    expect([typed['priorYear/expenditureGrandTotal'], withheldBefore]).toEqual(['7654321.00', ['before.all']])
    await passed()
    const { publicationId } = valueOf(await publishDisclosure(county.administrator, await step()))
    const outputs = await outputsOf(publicationId)
    for (const [name, text] of Object.entries(outputs)) for (const figure of BEFORE) expect(text.includes(figure), `${name} holds ${figure}`).toBe(false)
    for (const name of ['pdf', 'docx', 'html', 'json', 'page', 'API publication', 'search index']) expect(outputs[name]?.replace(/[\s|]/gu, ''), name).toContain('本部分内容涉及国家秘密，依法不公开。')
    for (const name of ['pdf', 'docx', 'html', 'json']) expect(outputs[name]?.includes('150.00'), name).toBe(true)
    expect(await publicationById(publicationId)).toMatchObject({ isWithheld: true, expenditureTotal: '150.00', expenditureChangePercent: null, correction: null })
  })
})

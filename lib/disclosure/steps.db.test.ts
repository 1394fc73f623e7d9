import { beforeEach, describe, expect, it } from 'vitest'
import { explainAll, questionableFacts, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { stepsOf } from '@/testing/steps'
import { database } from '@/lib/db/database'
import { prismaClient } from '@/lib/db/client'
import { publicationById } from '@/lib/publication/publications'
import { fingerprintOf } from '@/lib/workflow/answered'
import { approveDisclosure } from './approve-disclosure'
import { beginReview } from './begin-review'
import { commentOn } from './comment-on'
import { explainFinding } from './explain-finding'
import { exportFacts } from './export-facts'
import { importFacts } from './import-facts'
import { judgedNow } from './judgement'
import { recallDisclosure } from './recall-disclosure'
import { returnDisclosure } from './return-disclosure'
import { saveFacts } from './save-facts'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
// Every test starts from a draft that balances, in a clean county.

const { on, submitted, approved, published, stateNow, stepsTaken } = stepsOf(() => [county, disclosureId])

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

import { beforeEach, describe, expect, it } from 'vitest'
import { balancedFacts, explainAll, questionableFacts, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { database } from '@/lib/db/database'
import type { Finding } from '@/lib/rules/finding'
import { fingerprintOf, standingOf } from '@/lib/workflow/answered'
import { approveDisclosure } from './approve-disclosure'
import { explainFinding } from './explain-finding'
import { judgeExplanation } from './judge-explanation'
import { judgedNow } from './judgement'
import { openDisclosureForYear } from './open-disclosure-for-year'
import { returnDisclosure } from './return-disclosure'
import { submitDisclosure, SubmitInput } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
// Every test starts from a draft with warnings and no error.
beforeEach(async () => {
  await state(county.preparer, disclosureId, questionableFacts)
})

const step = () => shownNow(county, disclosureId)
const findings = async (): Promise<readonly Finding[]> => (await judgedNow(database(), (await seen(county.preparer, disclosureId)).disclosure)).findings
const unexplained = async () => standingOf(await findings(), (await seen(county.preparer, disclosureId)).explanations).unexplained
const submit = async () => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step()))
}
const first = async () => {
  const [explanation] = (await seen(county.reviewer, disclosureId)).explanations
  if (explanation === undefined) throw new Error('nothing was explained')
  return explanation
}
const refuse = async (because = '没有写明文号。') => judgeExplanation(county.reviewer, { disclosureId, explanationId: (await first()).id, decision: 'refuse', because })

describe('an explanation', () => {
  const here = 'incomeByFunction/2010301/fiscalAppropriation'
  const there = 'incomeByFunction/2010302/fiscalAppropriation'

  it('lapses when a figure changes, is kept with its figures, and is in force again when the figure returns', async () => {
    await explainAll(county.preparer, disclosureId)
    expect(await unexplained()).toEqual([])
    await state(county.preparer, disclosureId, { [here]: '1400000.49', [there]: '100000.01' })
    expect((await unexplained()).length).toBeGreaterThan(0)
    const { left, right } = await first()
    expect([left, right]).not.toContain(null)
    await state(county.preparer, disclosureId, { [here]: '1400000.50', [there]: '100000.00' })
    expect(await unexplained()).toEqual([])
    valueOf(await submitDisclosure(county.preparer, await step()))
  })

  it('of an error is refused by the server', async () => {
    await state(county.preparer, disclosureId, { 'basicExpenditureByEconomic/30101': '1199900.00' })
    const error = (await findings()).find(({ severity }) => severity === 'error')
    if (error === undefined) throw new Error('there is no error')
    expect(await explainFinding(county.preparer, { disclosureId, fingerprint: fingerprintOf(error), words: '情况属实', public: true })).toEqual({ ok: false, error: { kind: 'error-stands' } })
  })

  it('is offered in the next year for the same rule and cells, and is none of its explanations', async () => {
    await explainAll(county.preparer, disclosureId)
    const words = await first()
    const { disclosureId: last } = valueOf(await openDisclosureForYear(county.preparer, { unitId: county.unit.id, fiscalYear: 2023, templateId: 'CN-2023-14' }))
    await state(county.preparer, last, { ...balancedFacts, ...questionableFacts })
    await explainAll(county.preparer, last)
    const { priorExplanations, explanations } = await seen(county.preparer, disclosureId)
    expect(priorExplanations).toContainEqual({ ruleId: words.ruleId, cells: words.cells, words: '已核对，情况属实。', public: true, fiscalYear: 2023 })
    expect(explanations.length).toBeGreaterThan(0)
    expect((await seen(county.preparer, last)).priorExplanations).toEqual([])
  })
})

describe('the reviewer', () => {
  it('accepts one, and it is recorded', async () => {
    await submit()
    const { id } = await first()
    const before = await versionOf(county.reviewer, disclosureId)
    expect(valueOf(await judgeExplanation(county.reviewer, { disclosureId, explanationId: id, decision: 'accept' }))).toEqual({ version: before + 1 })
    expect(valueOf(await judgeExplanation(county.reviewer, { disclosureId, explanationId: id, decision: 'accept' }))).toEqual({ version: before + 1 })
    const { explanations, events } = await seen(county.preparer, disclosureId)
    expect(explanations.filter(({ acceptedAt }) => acceptedAt !== null)).toHaveLength(1)
    expect(events.filter((event) => event.step === 'acceptExplanation')).toMatchObject([{ byName: '孙审核', note: expect.stringMatching(/^[A-Z]\d+$/) as unknown }])
  })

  it('refuses one with words: it answers nothing any more, and the unit must say something else', async () => {
    await submit()
    expect(await refuse('')).toEqual({ ok: false, error: { kind: 'because-missing' } })
    valueOf(await refuse())
    expect(await approveDisclosure(county.reviewer, await step())).toMatchObject({ error: { kind: 'unexplained-warnings', step: 'approve', count: 1 } })
    expect((await first()).refused).toMatchObject({ because: '没有写明文号。', byName: '孙审核' })
    valueOf(await returnDisclosure(county.reviewer, { ...(await step()), letter: '请补充说明。' }))
    expect(await submitDisclosure(county.preparer, await step())).toMatchObject({ error: { kind: 'unexplained-warnings', count: 1 } })
    const { fingerprint } = await first()
    valueOf(await explainFinding(county.preparer, { disclosureId, fingerprint, words: '文号为财预〔2024〕3号。', public: true }))
    valueOf(await submitDisclosure(county.preparer, await step()))
    valueOf(await approveDisclosure(county.reviewer, await step()))
    expect((await seen(county.preparer, disclosureId)).explanations.every(({ acceptedAt, refused }) => acceptedAt !== null && refused === null)).toBe(true)
  })

  it('may change their mind', async () => {
    await submit()
    valueOf(await refuse())
    valueOf(await judgeExplanation(county.reviewer, { disclosureId, explanationId: (await first()).id, decision: 'accept' }))
    expect(await first()).toMatchObject({ refused: null })
    valueOf(await approveDisclosure(county.reviewer, await step()))
  })

  it('alone judges, while it is under review, and not what they submitted themselves', async () => {
    await explainAll(county.preparer, disclosureId)
    expect(await refuse()).toEqual({ ok: false, error: { kind: 'not-under-review', state: 'draft' } })
    valueOf(await submitDisclosure(county.both, await step()))
    const { id } = await first()
    const accept = { disclosureId, explanationId: id, decision: 'accept' } as const
    expect(await judgeExplanation(county.both, accept)).toEqual({ ok: false, error: { kind: 'own-submission' } })
    expect(await judgeExplanation(county.preparer, accept)).toEqual({ ok: false, error: { kind: 'not-a-reviewer' } })
    expect(await judgeExplanation(county.farReviewer, accept)).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await judgeExplanation(county.reviewer, { ...accept, explanationId: '019f0000-0000-7000-8000-000000000000' })).toEqual({ ok: false, error: { kind: 'explanation-gone' } })
  })
})

describe('what a browser claims', () => {
  it('is not heard: the stored facts are judged again', async () => {
    await explainAll(county.preparer, disclosureId)
    await state(county.preparer, disclosureId, { 'basicExpenditureByEconomic/30101': '1199900.00' })
    const claim = SubmitInput.parse({ ...(await step()), errors: 0, unexplained: 0, findings: [], judged: true })
    expect(await submitDisclosure(county.preparer, claim)).toMatchObject({ error: { kind: 'blocking-findings' } })
  })
})

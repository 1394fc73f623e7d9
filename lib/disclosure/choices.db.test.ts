import { beforeEach, describe, expect, it } from 'vitest'
import { explainAll, HERE, questionableFacts, seen, state, TEMPLATE, valueOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { ruleBook } from '@/lib/rules/rule-book'
import { approveDisclosure } from './approve-disclosure'
import { judgedNow } from './judgement'
import { listBureauForms } from './list-bureau-forms'
import { listForms } from './list-forms'
import { makeChoice } from './make-choice'
import { publishDisclosure } from './publish-disclosure'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
beforeEach(async () => {
  await prismaClient().$executeRaw`TRUNCATE bureau_choices`
  await state(county.preparer, disclosureId, questionableFacts)
})

const choice = (subject: string, from: string, to: string, because = '') => ({ divisionCode: HERE, templateId: TEMPLATE, subject, from, to, because })
const choose = (...of: Parameters<typeof choice>) => makeChoice(county.administrator, choice(...of))
const step = () => shownNow(county, disclosureId)
const severityOf = async (rule: string) => (await judgedNow(database(), (await seen(county.preparer, disclosureId)).disclosure)).findings.find((finding) => finding.rule === rule)?.severity ?? null
const refusal = (kind: string) => ({ ok: false, error: expect.objectContaining({ kind }) as unknown })

describe('the level of a rule', () => {
  it('is the bureau’s: the judge, the page and the rule book follow it, and its undoing', async () => {
    expect(await severityOf('A14')).toBe('warning')
    valueOf(await choose('A14', 'warning', 'error'))
    expect(await severityOf('A14')).toBe('error')
    expect((await seen(county.preparer, disclosureId)).choices.uses['A14']).toMatchObject({ use: 'raised', to: 'error' })
    await explainAll(county.preparer, disclosureId)
    expect(await submitDisclosure(county.preparer, await step())).toEqual(refusal('blocking-findings'))
    valueOf(await choose('A14', 'error', 'off', '本县机构改革当年'))
    expect(await severityOf('A14')).toBeNull()
    const [form] = await listForms(county.preparer)
    expect(form === undefined ? null : ruleBook(form).find(({ id }) => id === 'A14')).toMatchObject({ severity: null, use: { use: 'off', because: '本县机构改革当年' } })
    valueOf(await choose('A14', 'off', 'warning'))
    expect(await severityOf('A14')).toBe('warning')
    const [chosen] = await listBureauForms(county.administrator)
    expect(chosen?.choices.map(({ from, to, byName }) => [from, to, byName])).toEqual([['off', 'warning', county.administrator.name], ['error', 'off', county.administrator.name], ['warning', 'error', county.administrator.name]])
    await expect(prismaClient().$executeRaw`UPDATE bureau_choices SET "to" = 'off'`).rejects.toThrow(/append-only/)
  })

  it('is lowered only with a reason, and where the form allows it; by nobody else', async () => {
    expect(await choose('A14', 'warning', 'notice', '  ')).toEqual(refusal('choice-because-missing'))
    expect(await choose('A08', 'error', 'off', '不想看')).toEqual(refusal('firm-rule'))
    expect(await choose('C01', 'error', 'off', '只查文本')).toEqual(refusal('no-such-choice'))
    expect(await choose('A14', 'warning', 'loud')).toEqual(refusal('no-such-choice'))
    for (const actor of [county.preparer, county.reviewer, county.farReviewer]) expect(await makeChoice(actor, choice('A14', 'warning', 'error'))).toEqual(refusal('not-your-division'))
    expect(await makeChoice(county.administrator, { ...choice('A14', 'warning', 'error'), templateId: 'CN-2024' })).toEqual(refusal('no-such-template'))
    expect(await listBureauForms(county.reviewer)).toEqual([])
  })

  it('chosen twice is chosen once; what another chose meanwhile is not overwritten', async () => {
    valueOf(await choose('A14', 'warning', 'error'))
    valueOf(await choose('A14', 'warning', 'error'))
    expect(await database().choices.of(HERE, TEMPLATE)).toHaveLength(1)
    expect(await choose('A14', 'warning', 'notice', '试行')).toEqual(refusal('chosen-meanwhile'))
  })

  it('makes a kept verdict an old one', async () => {
    await explainAll(county.preparer, disclosureId)
    valueOf(await submitDisclosure(county.preparer, await step()))
    expect((await seen(county.reviewer, disclosureId)).oldVerdict).toBeNull()
    valueOf(await choose('A14', 'warning', 'notice', '试行'))
    expect((await seen(county.reviewer, disclosureId)).oldVerdict).toMatchObject({ step: 'submit' })
    valueOf(await choose('A14', 'notice', 'warning'))
    expect((await seen(county.reviewer, disclosureId)).oldVerdict).toBeNull()
  })
})

describe('tails', () => {
  it('are balanced in whatever is published from then on; what is published stays', async () => {
    await explainAll(county.preparer, disclosureId)
    valueOf(await submitDisclosure(county.preparer, await step()))
    valueOf(await approveDisclosure(county.reviewer, await step()))
    const { publicationId } = valueOf(await publishDisclosure(county.administrator, await step()))
    const before = await database().photographs.byId(publicationId)
    valueOf(await choose('tails', 'plain', 'balanced'))
    const { disclosure } = await seen(county.administrator, disclosureId)
    expect((await judgedNow(database(), disclosure)).report.template).toMatchObject({ id: TEMPLATE, tails: 'balanced' })
    expect(await database().photographs.byId(publicationId)).toEqual(before)
    valueOf(await choose('tails', 'balanced', 'plain'))
    expect((await judgedNow(database(), disclosure)).report.template.tails).toBe('plain')
  })
})

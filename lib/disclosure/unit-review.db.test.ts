import { beforeEach, describe, expect, it } from 'vitest'
import { explainAll, HERE, seen, state, valueOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { inboxWords } from '@/testing/inbox'
import { prismaClient } from '@/lib/db/client'
import { handBack } from './hand-back'
import { handUp } from './hand-up'
import { recallDisclosure } from './recall-disclosure'
import { setSeason } from './run-season'
import { saveFacts } from './save-facts'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
const now = () => shownNow(county, disclosureId)
const steps = async () => (await seen(county.head, disclosureId)).events.map(({ step }) => step)
const inUse = (isInUse: boolean) => prismaClient().user.update({ where: { id: county.head.userId }, data: { disabledAt: isInUse ? null : new Date() } })
const season = (headMustSign: boolean) => setSeason(county.administrator, { divisionCode: HERE, fiscalYear: 2024, approvedOn: '2025-08-20', deadline: '2025-09-09', headMustSign })

beforeEach(async () => {
  await explainAll(county.preparer, disclosureId)
})

describe('单位复核', () => {
  it('goes to the head, who is told, signs and gets the receipt; nobody writes meanwhile', async () => {
    const shown = await now()
    expect(valueOf(await handUp(county.preparer, shown)).state).toBe('unitReview')
    // Pressed twice it was done once.
    expect(valueOf(await handUp(county.preparer, shown)).state).toBe('unitReview')
    expect((await steps()).filter((step) => step === 'handUp')).toHaveLength(1)
    expect(await inboxWords(county.head)).toContain('青禾县人民政府办公室2024年度决算公开已填好，请复核后提交。')
    const write = await saveFacts(county.preparer, { disclosureId, changes: [{ key: 'glossaryAddition', from: null, to: '另有说明。' }] })
    expect(write).toMatchObject({ ok: false, error: { kind: 'closed', state: 'unitReview' } })
    expect(await submitDisclosure(county.preparer, await now())).toMatchObject({ error: { kind: 'not-your-role', mayTake: ['unitHead'] } })
    expect(valueOf(await submitDisclosure(county.head, await now()))).toMatchObject({ state: 'submitted', receipt: expect.stringMatching(/^2024-/) })
    expect((await seen(county.head, disclosureId)).disclosure.submittedBy?.userId).toBe(county.head.userId)
  })

  it('comes back with a word that everybody of the unit reads, or is taken back', async () => {
    valueOf(await handUp(county.preparer, await now()))
    expect(await handBack(county.head, { ...(await now()), because: ' ' })).toMatchObject({ error: { kind: 'words-missing' } })
    expect(await handBack(county.preparer, { ...(await now()), because: '改' })).toMatchObject({ error: { kind: 'not-your-role' } })
    expect(valueOf(await handBack(county.head, { ...(await now()), because: '请核对三公经费。' })).state).toBe('draft')
    expect(await inboxWords(county.preparer)).toContain('青禾县人民政府办公室2024年度决算公开由单位负责人退回：请核对三公经费。')
    valueOf(await handUp(county.preparer, await now()))
    expect(await recallDisclosure(county.head, await now())).toMatchObject({ error: { kind: 'not-your-role' } })
    expect(valueOf(await recallDisclosure(county.preparer, await now())).state).toBe('draft')
  })

  it('is signed or handed back at the same moment: one wins, the other is told', async () => {
    valueOf(await handUp(county.preparer, await now()))
    const shown = await now()
    const outcomes = await Promise.all([submitDisclosure(county.head, shown), handBack(county.head, { ...shown, because: '请核对。' }), recallDisclosure(county.preparer, shown)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await steps()).toHaveLength(3)
  })

  it('is not begun over an error', async () => {
    await state(county.preparer, disclosureId, { 'balances/closingBalance': '999999999.00' })
    expect(await handUp(county.preparer, await now())).toMatchObject({ error: { kind: 'blocking-findings', step: 'handUp' } })
  })

  it('needs a head, and is the only way where the bureau says so', async () => {
    valueOf(await season(true))
    expect(await submitDisclosure(county.preparer, await now())).toMatchObject({ error: { kind: 'head-must-sign' } })
    expect((await seen(county.preparer, disclosureId)).unitHead).toEqual({ present: true, mustSign: true })
    await inUse(false)
    expect(await handUp(county.preparer, await now())).toMatchObject({ error: { kind: 'no-unit-head' } })
    await inUse(true)
    valueOf(await season(false))
    expect(valueOf(await submitDisclosure(county.preparer, await now())).state).toBe('submitted')
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { explainAll, seen, valueOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { verifyChain } from '@/bin/audit.mjs'
import { env } from '@/lib/env'
import { answerOf, inboxWords } from '@/testing/inbox'
import { grantUnlock, refuseUnlock } from './answer-unlock'
import { approveDisclosure } from './approve-disclosure'
import { askUnlock } from './ask-unlock'
import { beginReview } from './begin-review'
import { listDisclosures } from './list-disclosures'
import { returnDisclosure } from './return-disclosure'
import { schedulePublication } from './schedule-publication'
import { submitDisclosure } from './submit-disclosure'
import { approveMany } from './take-many'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
const now = () => shownNow(county, disclosureId)
beforeEach(async () => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await now()))
})
const ask = (actor = county.preparer, because = '项目支出漏了一笔。') => askUnlock(actor, { disclosureId, because })

describe('asking', () => {
  it('is for the unit, with a reason, once the bureau has it in hand', async () => {
    expect(await ask()).toMatchObject({ error: { kind: 'nothing-to-unlock', state: 'submitted' } })
    valueOf(await beginReview(county.reviewer, await now()))
    expect(await ask(county.reviewer)).toMatchObject({ error: { kind: 'not-an-editor' } })
    for (const stranger of [county.neighbourPreparer, county.farReviewer, county.systemAdministrator]) expect(await ask(stranger)).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await ask(county.preparer, '')).toMatchObject({ error: { kind: 'unlock-words-missing' } })
    valueOf(await ask())
    valueOf(await ask())
    expect(await ask(county.head)).toMatchObject({ error: { kind: 'asked-already', byName: '李会计' } })
    const { disclosure, unlock, mayAskUnlock, events } = await seen(county.preparer, disclosureId)
    expect({ state: disclosure.state, because: unlock?.because, answer: unlock?.answer, mayAskUnlock }).toEqual({ state: 'underReview', because: '项目支出漏了一笔。', answer: null, mayAskUnlock: false })
    expect(events.filter(({ step }) => step === 'askUnlock')).toHaveLength(1)
    // It is in the hands of the one who began, and nobody else is told.
    expect(await inboxWords(county.reviewer)).toContain('青禾县人民政府办公室2024年度决算公开申请解锁：项目支出漏了一笔。')
    expect(await inboxWords(county.administrator)).not.toContain('青禾县人民政府办公室2024年度决算公开申请解锁：项目支出漏了一笔。')
    expect((await listDisclosures(county.reviewer)).find(({ id }) => id === disclosureId)?.unlockAsked).toBe(true)
  })
})

describe('the answer', () => {
  it('granted: back to the unit, passed and scheduled no more; both are told', async () => {
    valueOf(await approveDisclosure(county.reviewer, await now()))
    valueOf(await schedulePublication(county.reviewer, { ...(await now()), publishAt: '2099-01-01T09:00:00+08:00' }))
    valueOf(await ask(county.head))
    expect(await grantUnlock(county.preparer, await now())).toMatchObject({ error: { kind: 'not-your-role' } })
    expect(await grantUnlock(county.farReviewer, await now())).toEqual({ ok: false, error: { kind: 'not-found' } })
    const press = await now()
    expect(valueOf(await grantUnlock(county.reviewer, press)).state).toBe('draft')
    // Pressed twice: it was granted.
    expect(valueOf(await grantUnlock(county.reviewer, press)).state).toBe('draft')
    const { disclosure, editable } = await seen(county.preparer, disclosureId)
    expect({ editable, approvedAt: disclosure.approvedAt, publishAt: disclosure.publishAt }).toEqual({ editable: true, approvedAt: null, publishAt: null })
    expect(await inboxWords(county.preparer)).toContain('财政局同意了青禾县人民政府办公室2024年度决算公开的解锁申请，现在可以修改，改好后重新提交。')
    expect(await answerOf(disclosureId)).toMatchObject({ granted: true, byName: '孙审核' })
    expect((await verifyChain(env.databaseUrl)).broken).toEqual([])
  })

  it('refused: with words, and everything stays; the unit may ask again', async () => {
    valueOf(await beginReview(county.reviewer, await now()))
    expect(await refuseUnlock(county.reviewer, { disclosureId, because: '不用改。' })).toMatchObject({ error: { kind: 'nobody-asked' } })
    expect(await grantUnlock(county.reviewer, await now())).toMatchObject({ error: { kind: 'nobody-asked' } })
    valueOf(await ask())
    expect(await refuseUnlock(county.reviewer, { disclosureId, because: '' })).toMatchObject({ error: { kind: 'unlock-words-missing' } })
    expect(await refuseUnlock(county.preparer, { disclosureId, because: 'x' })).toMatchObject({ error: { kind: 'not-your-role' } })
    valueOf(await refuseUnlock(county.administrator, { disclosureId, because: '数字已核对，不用改。' }))
    expect(await inboxWords(county.head)).toContain('财政局没有同意青禾县人民政府办公室2024年度决算公开的解锁申请：数字已核对，不用改。')
    expect(await seen(county.preparer, disclosureId)).toMatchObject({ disclosure: { state: 'underReview' }, unlock: { answer: { granted: false, words: '数字已核对，不用改。' } }, mayAskUnlock: true })
    valueOf(await ask(county.preparer, '再看一次。'))
  })

  it('a return makes it needless; what waits for an answer is not passed among many', async () => {
    valueOf(await beginReview(county.reviewer, await now()))
    valueOf(await ask())
    expect(valueOf(await approveMany(county.reviewer, { lines: [await now()] }))).toMatchObject([{ done: false, words: '单位申请了解锁，请打开先答复。' }])
    valueOf(await returnDisclosure(county.reviewer, { ...(await now()), letter: '一并改。' }))
    expect(await seen(county.preparer, disclosureId)).toMatchObject({ unlock: null, mayAskUnlock: false })
  })
})

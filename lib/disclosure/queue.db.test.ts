import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { balancedFacts, explainAll, opened, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { prismaClient } from '@/lib/db/client'
import { draftForEach } from '@/testing/draft-for-each'
import { beginReview } from './begin-review'
import { commentOn } from './comment-on'
import { handOver, reviewersBeside } from './hand-over'
import { judgeExplanation } from './judge-explanation'
import { listDisclosures } from './list-disclosures'
import { queueHistory } from './queue-history'
import { returnDisclosure } from './return-disclosure'
import { inbox, setSeason } from './run-season'
import { removeView, savedViews, saveView } from './saved-views'
import { resolveComment } from './settle-comment'
import { submitDisclosure } from './submit-disclosure'
import { approveMany, publishTogether, unscheduleMany } from './take-many'

let county: County
let one: string
let other: string
draftForEach((here, draft) => { [county, one] = [here, draft] })

const line = async (disclosureId: string) => ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })
const submit = async (by: Actor, disclosureId: string): Promise<void> => {
  await explainAll(by, disclosureId)
  valueOf(await submitDisclosure(by, await line(disclosureId)))
}
const acceptAll = async (disclosureId: string): Promise<void> => {
  for (const { id } of (await seen(county.reviewer, disclosureId)).explanations) valueOf(await judgeExplanation(county.reviewer, { decision: 'accept', disclosureId, explanationId: id }))
}
/** Two units have handed in, and every explanation of theirs was read. */
const twoSubmitted = async (): Promise<readonly { readonly disclosureId: string; readonly version: number }[]> => {
  other = await opened(county.neighbourPreparer, county.neighbour)
  await state(county.neighbourPreparer, other, balancedFacts)
  await submit(county.preparer, one)
  await submit(county.neighbourPreparer, other)
  await acceptAll(one)
  await acceptAll(other)
  return [await line(one), await line(other)]
}
const stateOf = async (disclosureId: string) => (await seen(county.administrator, disclosureId)).disclosure.state
const wordsTo = async (actor: Actor) => (await inbox(actor)).filter(({ disclosureId }) => disclosureId === one || disclosureId === other).map(({ words }) => words)

describe('passing many', () => {
  it('passes what leaves nothing to be read, and says of each other one why not', async () => {
    const lines = await twoSubmitted()
    valueOf(await commentOn(county.reviewer, { disclosureId: other, words: '请核对。', anchor: null }))
    expect(valueOf(await approveMany(county.reviewer, { lines: [...lines] }))).toMatchObject([
      { disclosureId: one, unitName: '青禾县人民政府办公室', done: true, words: '已通过' },
      { disclosureId: other, unitName: '青禾县司法局', done: false, words: '还有 1 条意见没有解决，请打开逐份审核。' },
    ])
    expect([await stateOf(one), await stateOf(other)]).toEqual(['approved', 'submitted'])
    const [comment] = (await seen(county.reviewer, other)).comments
    valueOf(await resolveComment(county.reviewer, { disclosureId: other, commentId: comment?.id ?? '', isResolved: true }))
    expect(valueOf(await approveMany(county.reviewer, { lines: [await line(other)] }))).toMatchObject([{ done: true }])
  })

  it('leaves a stale line alone, and reaches nobody of another county', async () => {
    const [first, second] = await twoSubmitted()
    if (first === undefined || second === undefined) throw new Error('two were submitted')
    const outcomes = valueOf(await approveMany(county.reviewer, { lines: [{ ...first, version: first.version - 1 }, second] }))
    expect(outcomes.map(({ done }) => done)).toEqual([false, true])
    expect(valueOf(await approveMany(county.farReviewer, { lines: [await line(one)] }))).toMatchObject([{ unitName: '', done: false }])
    expect(await stateOf(one)).toBe('submitted')
  })

  it('publishes together at one moment, which can be taken back together', async () => {
    const lines = await twoSubmitted()
    valueOf(await approveMany(county.reviewer, { lines: [...lines] }))
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    const both = async () => [await line(one), await line(other)]
    expect(valueOf(await publishTogether(county.reviewer, { lines: await both(), publishAt })).map(({ words }) => words)).toEqual(['已定时', '已定时'])
    expect((await listDisclosures(county.reviewer)).map((each) => each.publishAt)).toEqual([publishAt, publishAt])
    expect(valueOf(await unscheduleMany(county.reviewer, { lines: await both() })).map(({ done }) => done)).toEqual([true, true])
    expect([await stateOf(one), await stateOf(other)]).toEqual(['approved', 'approved'])
  })
})

describe('handing a review over', () => {
  it('gives one or many to another reviewer of the bureau; both are told, and it is logged', async () => {
    const lines = await twoSubmitted()
    valueOf(await beginReview(county.reviewer, await line(one)))
    const outcomes = valueOf(await handOver(county.administrator, { lines: [...lines], reviewerId: county.both.userId }))
    // 钱兼任 also prepares for the first unit, and submitted none of the two.
    expect(outcomes.map(({ words }) => words)).toEqual(['已转交钱兼任', '已转交钱兼任'])
    expect((await seen(county.reviewer, one)).disclosure.reviewer?.name).toBe('钱兼任')
    expect(await wordsTo(county.both)).toHaveLength(2)
    expect(await wordsTo(county.reviewer)).toEqual(['青禾县人民政府办公室2024年度决算公开由您转交钱兼任审核。'])
    expect(await wordsTo(county.administrator)).toEqual([])
    expect((await seen(county.reviewer, one)).events.at(-1)).toMatchObject({ step: 'handOver', from: 'underReview', to: 'underReview', note: '孙审核 → 钱兼任', byName: '吴管理' })
  })

  it('goes by e-mail too, to whoever has an address, where a server for it is configured', async () => {
    vi.stubEnv('MINGSUAN_SMTP_URL', 'smtp://127.0.0.1:1')
    vi.stubEnv('MINGSUAN_MAIL_FROM', '决算公开 <juesuan@example.gov.cn>')
    await prismaClient().user.update({ where: { id: county.both.userId }, data: { mail: 'qian@example.gov.cn' } })
    await twoSubmitted()
    valueOf(await handOver(county.administrator, { lines: [await line(one)], reviewerId: county.both.userId }))
    expect(await prismaClient().mailMessage.findMany({ select: { address: true, subject: true } })).toEqual([{ address: 'qian@example.gov.cn', subject: '转交审核：青禾县人民政府办公室' }])
    vi.unstubAllEnvs()
  })

  it('is for the bureau, to its own people, and not to whoever submitted it', async () => {
    await submit(county.both, one)
    const lines = [await line(one)]
    expect(await handOver(county.preparer, { lines, reviewerId: county.reviewer.userId })).toMatchObject({ error: { kind: 'not-a-reviewer' } })
    expect(await handOver(county.farReviewer, { lines, reviewerId: county.reviewer.userId })).toMatchObject({ error: { kind: 'not-found' } })
    expect(await handOver(county.reviewer, { lines, reviewerId: county.farReviewer.userId })).toMatchObject({ error: { kind: 'no-such-reviewer' } })
    expect(await handOver(county.reviewer, { lines, reviewerId: county.both.userId })).toMatchObject({ error: { kind: 'their-own-submission', name: '钱兼任' } })
    expect(Object.keys(await reviewersBeside(county.reviewer))).toEqual(['149901'])
    expect((await reviewersBeside(county.reviewer))['149901']?.map(({ name }) => name).toSorted()).toEqual(['吴管理', '孙审核', '钱兼任'].toSorted())
    expect(await reviewersBeside(county.preparer)).toEqual({})
  })
})

describe('what stands out of a line', () => {
  it('counts returns and days past the deadline', async () => {
    const now = new Date('2025-09-12T02:00:00Z')
    await submit(county.preparer, one)
    valueOf(await returnDisclosure(county.reviewer, { ...(await line(one)), letter: '请核对。' }))
    const lines = await listDisclosures(county.reviewer)
    expect((await queueHistory(lines, now)).get(one)).toEqual({ late: 0, corrected: 0, returned: 1 })
    valueOf(await setSeason(county.administrator, { divisionCode: '149901', fiscalYear: 2024, approvedOn: '2025-08-20', deadline: '2025-09-09', headMustSign: false }))
    expect((await queueHistory(lines, now)).get(one)?.late).toBe(3)
    expect(await queueHistory([], now)).toEqual(new Map())
  })
})

describe('saved views', () => {
  it('are one’s own, by name; a name used again means the new one', async () => {
    valueOf(await saveView(county.reviewer, { name: '风险大的', query: 'order=risk' }))
    valueOf(await saveView(county.reviewer, { name: '风险大的', query: 'risk=jumps&order=risk' }))
    valueOf(await saveView(county.reviewer, { name: '待审', query: 'state=submitted' }))
    expect(await savedViews(county.administrator)).toEqual([])
    expect((await savedViews(county.reviewer)).toSorted((left, right) => left.query.localeCompare(right.query))).toEqual([{ name: '风险大的', query: 'risk=jumps&order=risk' }, { name: '待审', query: 'state=submitted' }])
    valueOf(await removeView(county.administrator, { name: '待审' }))
    expect(await savedViews(county.reviewer)).toHaveLength(2)
    valueOf(await removeView(county.reviewer, { name: '待审' }))
    expect((await savedViews(county.reviewer)).map(({ name }) => name)).toEqual(['风险大的'])
  })
})

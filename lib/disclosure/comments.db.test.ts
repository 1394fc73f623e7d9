import { describe, expect, it } from 'vitest'
import { explainAll, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { beginReview } from './begin-review'
import { commentOn } from './comment-on'
import { returnDisclosure } from './return-disclosure'
import { answerComment, resolveComment } from './settle-comment'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })

const CELL = 'T03!2010301:c2'
const SENTENCE = '三/1'
const commentsNow = async () => (await seen(county.reviewer, disclosureId)).comments
const said = async (anchor: string | null, words: string, by = county.reviewer) => {
  const comments = valueOf(await commentOn(by, { disclosureId, words, anchor }))
  return comments.at(-1)?.id ?? ''
}
const submitted = async (): Promise<void> => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, { disclosureId, version: await versionOf(county.preparer, disclosureId) }))
}

describe('a comment on one place', () => {
  it('keeps what the place was called and what stood there, whatever is typed afterwards', async () => {
    await said(CELL, '与账簿不符，请核对。')
    await said(SENTENCE, '这一句请写明原因。')
    const [cell, sentence] = await commentsNow()
    expect(cell).toMatchObject({ anchor: CELL, quote: '120.00', ofBureau: true, byName: '孙审核' })
    expect(cell?.place).toContain('公开03表 2010301 栏2')
    expect(sentence).toMatchObject({ anchor: SENTENCE, place: expect.stringContaining('三、') as unknown })
    expect(sentence?.quote).toContain('150.00万元')
    await state(county.preparer, disclosureId, { 'expenditureByFunction/2010301/basic': '1300000.00' })
    expect((await commentsNow()).map(({ quote }) => quote)).toEqual([cell?.quote, sentence?.quote])
  })

  it('outlives its place: a sheet that was taken out stays quoted', async () => {
    await state(county.preparer, disclosureId, { 'performance/projects': 'p1', 'performance/projects/p1/name': '办公楼维修' })
    await said('sheet-p1', '缺少满意度指标。')
    await state(county.preparer, disclosureId, { 'performance/projects/p1/name': null, 'performance/projects': null })
    const [comment] = await commentsNow()
    expect(comment?.place).toContain('办公楼维修')
    expect(await commentOn(county.reviewer, { disclosureId, words: '再看。', anchor: 'sheet-p1' })).toEqual({ ok: false, error: { kind: 'place-gone' } })
  })

  it('is answered by the unit, resolved by the bureau, and opened again', async () => {
    const commentId = await said(CELL, '请核对。')
    expect(await answerComment(county.reviewer, { disclosureId, commentId, words: '已改。' })).toMatchObject({ error: { kind: 'not-an-editor' } })
    valueOf(await answerComment(county.preparer, { disclosureId, commentId, words: '已按账簿改正。' }))
    expect(await resolveComment(county.preparer, { disclosureId, commentId, isResolved: true })).toMatchObject({ error: { kind: 'not-a-reviewer' } })
    valueOf(await resolveComment(county.reviewer, { disclosureId, commentId, isResolved: true }))
    expect((await commentsNow())[0]).toMatchObject({ answer: '已按账簿改正。', answeredName: '李会计', resolvedName: '孙审核' })
    expect(await answerComment(county.preparer, { disclosureId, commentId, words: '再改。' })).toMatchObject({ error: { kind: 'comment-settled' } })
    valueOf(await resolveComment(county.reviewer, { disclosureId, commentId, isResolved: false }))
    expect((await commentsNow())[0]).toMatchObject({ resolvedAt: null, resolvedName: null, answer: '已按账簿改正。' })
    expect(await resolveComment(county.farReviewer, { disclosureId, commentId, isResolved: true })).toMatchObject({ error: { kind: 'not-found' } })
  })

  it('goes into the letter of a return while it is open: one letter for all of them', async () => {
    const resolved = await said(CELL, '已经清楚。')
    await said(CELL, '与账簿不符。')
    await said(null, '请补充文号。')
    await said(null, '我们在核对。', county.preparer)
    valueOf(await resolveComment(county.reviewer, { disclosureId, commentId: resolved, isResolved: true }))
    await submitted()
    const on = async () => ({ disclosureId, version: await versionOf(county.reviewer, disclosureId) })
    valueOf(await beginReview(county.reviewer, await on()))
    valueOf(await returnDisclosure(county.reviewer, { ...(await on()), letter: '请修改后重新提交。' }))
    const letters = (await commentsNow()).filter(({ kind }) => kind === 'letter')
    expect(letters.map(({ words }) => words)).toEqual([expect.stringMatching(/^请修改后重新提交。\n\n1\. 公开03表 2010301 栏2.*“120\.00”：与账簿不符。\n2\. 请补充文号。$/u)])
    expect((await seen(county.preparer, disclosureId)).events.findLast(({ step }) => step === 'return')?.note).toBe(letters[0]?.words)
  })

  it('lets a return go without other words; without either there is none', async () => {
    await submitted()
    const on = async () => ({ disclosureId, version: await versionOf(county.reviewer, disclosureId), letter: '' })
    expect(await returnDisclosure(county.reviewer, await on())).toMatchObject({ error: { kind: 'words-missing' } })
    await said(SENTENCE, '请写明原因。')
    expect(valueOf(await returnDisclosure(county.reviewer, await on())).state).toBe('returned')
  })
})

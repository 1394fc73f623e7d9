import { describe, expect, it } from 'vitest'
import { explainAll, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { prismaClient } from '@/lib/db/client'
import { refusalSentence } from '@/lib/workflow/refusal'
import { approveDisclosure } from './approve-disclosure'
import { publishDisclosure } from './publish-disclosure'
import { publishDue } from './publish-due'
import { schedulePublication } from './schedule-publication'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
const step = async () => ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })

/** A line that no rule about facts minds, and that must not stand in a public text. */
const passedWithStamp = async (): Promise<void> => {
  await state(county.preparer, disclosureId, { glossaryAddition: '征求意见稿' })
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step()))
  valueOf(await approveDisclosure(county.reviewer, await step()))
}

describe('a publication that the gate refuses', () => {
  it('does not come about: nothing is public, and the refusal names every file', async () => {
    await passedWithStamp()
    const refused = await publishDisclosure(county.reviewer, await step())
    if (refused.ok || refused.error.kind !== 'leftovers') throw new Error('the gate let a stamp through')
    for (const file of ['PDF', 'Word', '网页']) expect(refused.error.sentences.some((sentence) => sentence.startsWith(`${file} 文件`) && sentence.includes('“征求意见稿”')), file).toBe(true)
    expect(refusalSentence(refused.error)).toMatch(/^公开前检查没有通过，没有公开：PDF 文件第\d+页有“征求意见稿”，请删去后再公开。/u)
    expect((await seen(county.reviewer, disclosureId)).disclosure.state).toBe('approved')
    expect([await prismaClient().publication.count(), await prismaClient().publicationFile.count()]).toEqual([0, 0])
  })

  it('at a set time goes back to the bureau with the reason', async () => {
    await passedWithStamp()
    const due = new Date(Date.now() + 60_000)
    valueOf(await schedulePublication(county.reviewer, { ...(await step()), publishAt: due.toISOString() }))
    expect(await publishDue(due)).toEqual([{ disclosureId, published: false }])
    const { disclosure, publication } = await seen(county.reviewer, disclosureId)
    expect([disclosure.state, publication]).toEqual(['approved', null])
    expect(disclosure.publishFailure).toContain('公开前检查没有通过')
  })
})

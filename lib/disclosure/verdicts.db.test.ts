import { beforeEach, describe, expect, it } from 'vitest'
import { explainAll, questionableFacts, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { theTemplate } from '@/lib/template/templates'
import { approveDisclosure } from './approve-disclosure'
import { judgeAnew } from './judge-anew'
import { publishDisclosure } from './publish-disclosure'
import { returnDisclosure } from './return-disclosure'
import { rulesHash } from './rules-hash'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
beforeEach(async () => {
  await state(county.preparer, disclosureId, questionableFacts)
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step()))
})

const step = () => shownNow(county, disclosureId)
const verdict = () => database().verdicts.lastOf(disclosureId)
const hash = async () => rulesHash(theTemplate((await seen(county.reviewer, disclosureId)).disclosure.templateId))
const old = async () => (await seen(county.reviewer, disclosureId)).oldVerdict
/** What is left of a verdict made by the rules of some earlier release. */
const keptByOlderRules = async () => {
  const kept = await verdict()
  const person = { userId: county.preparer.userId, name: county.preparer.name }
  await database().verdicts.add(disclosureId, { step: 'submit', version: kept?.version ?? 0, rulesHash: 'rules of last year', findings: [] }, person, new Date())
}

describe('a kept verdict', () => {
  it('says what was found at a step, by which rules, and does not change', async () => {
    const kept = await verdict()
    expect(kept).toMatchObject({ step: 'submit', rulesHash: await hash(), byName: '李会计', version: await versionOf(county.reviewer, disclosureId) })
    expect(kept?.findings.find(({ rule }) => rule === 'A14')).toMatchObject({ severity: 'warning', title: expect.any(String) as unknown, left: expect.any(String) as unknown })
    await expect(prismaClient().$executeRaw`UPDATE verdicts SET rules_hash = 'x'`).rejects.toThrow(/append-only/)
    expect(await old()).toBeNull()
  })

  it('is an old one once the rules are others, until the reviewer has it judged anew', async () => {
    await keptByOlderRules()
    expect(await old()).toMatchObject({ step: 'submit', byName: '李会计', findings: [] })
    const version = await versionOf(county.reviewer, disclosureId)
    expect(valueOf(await judgeAnew(county.reviewer, { disclosureId })).findings).toBeGreaterThan(0)
    expect(valueOf(await judgeAnew(county.reviewer, { disclosureId })).findings).toBeGreaterThan(0)
    expect(await old()).toBeNull()
    expect(await verdict()).toMatchObject({ step: 'judgeAnew', rulesHash: await hash(), byName: '孙审核' })
    expect(await versionOf(county.reviewer, disclosureId)).toBe(version)
    expect((await seen(county.reviewer, disclosureId)).events.filter((event) => event.step === 'judgeAnew')).toHaveLength(1)
  })

  it('is no matter while the unit writes, and nobody else’s to renew', async () => {
    await keptByOlderRules()
    expect(await judgeAnew(county.preparer, { disclosureId })).toEqual({ ok: false, error: { kind: 'not-a-reviewer' } })
    expect(await judgeAnew(county.farReviewer, { disclosureId })).toEqual({ ok: false, error: { kind: 'not-found' } })
    valueOf(await returnDisclosure(county.reviewer, { ...(await step()), letter: '请改。' }))
    expect(await old()).toBeNull()
    expect(await judgeAnew(county.reviewer, { disclosureId })).toEqual({ ok: false, error: { kind: 'not-under-review', state: 'returned' } })
  })

  it('goes with the publication', async () => {
    valueOf(await approveDisclosure(county.reviewer, await step()))
    const { publicationId } = valueOf(await publishDisclosure(county.administrator, await step()))
    expect((await database().photographs.byId(publicationId))?.rulesHash).toBe(await hash())
    expect(await verdict()).toMatchObject({ step: 'publish' })
  })
})

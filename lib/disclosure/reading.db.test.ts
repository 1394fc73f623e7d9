import { describe, expect, it } from 'vitest'
import { explainAll, seen, state, valueOf, type County } from '@/testing/county'
import { draftForEach, shownNow } from '@/testing/draft-for-each'
import { changeLog } from './change-log'
import { draftFile } from './draft-file'
import { judgeListed } from './judge-listed'
import { listDisclosures } from './list-disclosures'
import { returnDisclosure } from './return-disclosure'
import { sinceLastSubmission } from './since-last-submission'
import { submitDisclosure } from './submit-disclosure'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })

const step = () => shownNow(county, disclosureId)
const submit = async () => {
  await explainAll(county.preparer, disclosureId)
  valueOf(await submitDisclosure(county.preparer, await step()))
}

describe('changeLog', () => {
  const log = async (words: string, origin: 'entry' | 'opening' | null = null) => valueOf(await changeLog(county.preparer, { disclosureId, words, origin, page: 1 }))

  it('finds lines by what people call a fact, by figure and by name', async () => {
    await state(county.preparer, disclosureId, { 'balances/surplusDistribution': '1234.50' })
    const [latest] = (await log('')).changes
    expect(latest).toMatchObject({ key: 'balances/surplusDistribution', label: '结转和结余 结余分配', old: null, new: '1234.50', origin: 'entry' })
    expect((await log('结余分配')).total).toBe(1)
    expect((await log('1,234.50')).total).toBe(1)
    expect((await log(`结余分配 ${latest?.byName ?? ''}`)).total).toBe(1)
    expect((await log('没有这样的字')).changes).toEqual([])
  })

  it('keeps what people typed apart from what was there from the start', async () => {
    const opening = await log('', 'opening')
    expect(opening.changes.every((change) => change.origin === 'opening')).toBe(true)
    expect(opening.total + (await log('', 'entry')).total).toBe((await log('')).total)
  })

  it('answers nobody else', async () => {
    expect(await changeLog(county.neighbourPreparer, { disclosureId, words: '', origin: null, page: 1 })).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('sinceLastSubmission', () => {
  it('has nothing to say of a first submission', async () => {
    await submit()
    expect(valueOf(await sinceLastSubmission(county.reviewer, { disclosureId }))).toBeNull()
  })

  it('tells what changed after the return, over the whole stretch, and which sentences follow', async () => {
    await submit()
    valueOf(await returnDisclosure(county.reviewer, { ...(await step()), letter: '请补充原因' }))
    await state(county.preparer, disclosureId, { 'reasons/grandTotalChange': '写错了', glossaryAddition: '临时' })
    await state(county.preparer, disclosureId, { 'reasons/grandTotalChange': '新增档案数字化项目', glossaryAddition: '' })
    await submit()
    const since = valueOf(await sinceLastSubmission(county.reviewer, { disclosureId }))
    expect(since?.facts.map((fact) => [fact.key, fact.new])).toEqual([['reasons/grandTotalChange', '新增档案数字化项目']])
    const rewritten = (since?.sentences ?? []).filter((sentence) => sentence.after.includes('新增档案数字化项目'))
    expect(rewritten).toHaveLength(1)
    expect(rewritten[0]?.before).toContain('机构新设，上年没有收支')
    expect(await sinceLastSubmission(county.neighbourPreparer, { disclosureId })).toMatchObject({ ok: false })
  })
})

describe('judgeListed', () => {
  it('counts findings as the disclosure itself does, and anew only after a change', async () => {
    let judged = 0
    const lines = judgeListed(() => (judged += 1))
    const list = async () => (await lines(await listDisclosures(county.reviewer))).get(disclosureId)
    const first = await list()
    expect(first?.count.errors).toBe(0)
    expect(await list()).toEqual(first)
    expect(judged).toBe(1)
    await state(county.preparer, disclosureId, { 'basicExpenditureByEconomic/30101': '1199900.00' })
    expect((await list())?.count.errors).toBeGreaterThan(0)
    expect(judged).toBe(2)
  })
})

describe('draftFile', () => {
  it('is stamped, named after the unit, and the same bytes twice', async () => {
    const html = valueOf(await draftFile(county.preparer, { disclosureId, format: 'html' }))
    const { disclosure } = await seen(county.preparer, disclosureId)
    expect(html.fileName).toBe(`${disclosure.unit.name}2024年度单位决算公开（仅供内部审核）.html`)
    expect(new TextDecoder().decode(html.bytes)).toContain('仅供内部审核')
    const [one, other] = await Promise.all([draftFile(county.preparer, { disclosureId, format: 'pdf' }), draftFile(county.preparer, { disclosureId, format: 'pdf' })])
    expect(Buffer.from(valueOf(one).bytes).equals(Buffer.from(valueOf(other).bytes))).toBe(true)
  })

  it('is nobody else’s', async () => {
    expect(await draftFile(county.neighbourPreparer, { disclosureId, format: 'json' })).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

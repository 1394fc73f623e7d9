import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty, opened, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { database } from '@/lib/db/database'
import { amount, toText } from '@/lib/money/amount'
import { factHistory } from './fact-history'
import { saveFacts } from './save-facts'

let county: County
let disclosureId: string
beforeAll(async () => {
  county = await aCounty()
  disclosureId = await opened(county.preparer, county.unit)
})

const save = async (key: string, from: string | null, to: string | null) => {
  const saved = valueOf(await saveFacts(county.preparer, { disclosureId, changes: [{ key, from, to }] }))
  return saved.outcomes[0]
}
const history = async (key: string) => valueOf(await factHistory(county.reviewer, { disclosureId, key })).map((line) => [line.old, line.new])

const BASIC = 'expenditureByFunction/2010301/basic'

describe('exactness', () => {
  it.each(['999999999999.99', '0.01', '-0.01', '3816380.00', '434160000000.07'])('%s comes back digit by digit', async (text) => {
    const { facts } = await seen(county.preparer, disclosureId)
    expect(await save(BASIC, facts[BASIC] ?? null, text)).toEqual({ key: BASIC, kind: 'saved', text })
    expect((await seen(county.preparer, disclosureId)).facts[BASIC]).toBe(text)
    const stored = (await database().facts.of(disclosureId)).get(BASIC)
    expect(stored?.kind === 'amount' && toText(stored.amount)).toBe(toText(amount(text)))
  })

  it('what people type is normalised once, and answered as it is stored', async () => {
    const { facts } = await seen(county.preparer, disclosureId)
    expect(await save(BASIC, facts[BASIC] ?? null, '４３４，１６０．５')).toMatchObject({ kind: 'saved', text: '434160.50' })
    expect(await save(BASIC, '434160.50', '1.5万元')).toMatchObject({ kind: 'saved', text: '15000.00' })
  })

  it('blank is not zero', async () => {
    const key = 'balances/openingBalance'
    expect(await save(key, null, '0')).toEqual({ key, kind: 'saved', text: '0.00' })
    expect((await seen(county.preparer, disclosureId)).facts[key]).toBe('0.00')
    expect(await save(key, '0.00', '')).toEqual({ key, kind: 'saved', text: null })
    expect((await seen(county.preparer, disclosureId)).facts).not.toHaveProperty(key)
    expect(await history(key)).toEqual([['0.00', null], [null, '0.00']])
  })

  it('counts, texts and lists come back as they were', async () => {
    await state(county.preparer, disclosureId, {
      'threePublicExpenses/counts/vehiclesHeld': '3',
      'reasons/grandTotalChange': '人员增加。\n“调资”补发。',
      'overview/duties': 'd1,d2',
      'overview/duties/d1/text': '负责机关运转。',
    })
    const { facts } = await seen(county.preparer, disclosureId)
    expect(facts['threePublicExpenses/counts/vehiclesHeld']).toBe('3')
    expect(facts['reasons/grandTotalChange']).toBe('人员增加。\n“调资”补发。')
    expect(facts['overview/duties']).toBe('d1,d2')
    expect(facts['overview/duties/d1/text']).toBe('负责机关运转。')
  })
})

describe('two people at one fact', () => {
  const key = 'agencyOperatingExpenses/administrative'

  it('the second finds what the first wrote, and nothing of theirs is stored', async () => {
    await save(key, null, '100.00')
    const other = valueOf(await saveFacts(county.head, { disclosureId, changes: [{ key, from: '100.00', to: '200.00' }] }))
    expect(other.outcomes).toEqual([{ key, kind: 'saved', text: '200.00' }])
    expect(await save(key, '100.00', '300.00')).toEqual({ key, kind: 'stale', text: '200.00' })
    expect((await seen(county.preparer, disclosureId)).facts[key]).toBe('200.00')
  })

  it('a batch stores what fits and says of each change what became of it', async () => {
    const before = await versionOf(county.preparer, disclosureId)
    const saved = valueOf(
      await saveFacts(county.preparer, {
        disclosureId,
        changes: [
          { key: 'governmentProcurement/goods', from: null, to: '50.00' },
          { key, from: '1.00', to: '2.00' },
          { key: 'governmentProcurement/works', from: null, to: '1,2a' },
          { key: 'governmentProcurement/nothing', from: null, to: '1' },
        ],
      }),
    )
    expect(saved.outcomes.map((outcome) => outcome.kind)).toEqual(['saved', 'stale', 'refused', 'refused'])
    expect(saved.outcomes[2]).toMatchObject({ sentence: '“1,2a”不是金额，请改成数字', text: null })
    expect(saved.version).toBe(before + 1)
    const { facts } = await seen(county.preparer, disclosureId)
    expect(facts['governmentProcurement/goods']).toBe('50.00')
    expect(facts[key]).toBe('200.00')
    expect(facts).not.toHaveProperty('governmentProcurement/works')
  })

  it('twenty saves at once are stored one after the other, each once', async () => {
    const before = await versionOf(county.preparer, disclosureId)
    const keys = Array.from({ length: 20 }, (_, index) => `incomeByFunction/20103${String(index + 10)}/other`)
    await Promise.all(keys.map((each, index) => saveFacts(county.preparer, { disclosureId, changes: [{ key: each, from: null, to: `${index + 1}.00` }] })))
    const { facts, disclosure } = await seen(county.preparer, disclosureId)
    expect(keys.map((each) => facts[each])).toEqual(keys.map((_, index) => `${index + 1}.00`))
    expect(disclosure.version).toBe(before + 20)
  })
})

describe('replay', () => {
  it('the same batch twice is stored once, with one line of history', async () => {
    const batch = { disclosureId, changes: [{ key: 'governmentProcurement/services', from: null, to: '88.00' }] }
    const first = valueOf(await saveFacts(county.preparer, batch))
    const second = valueOf(await saveFacts(county.preparer, batch))
    expect(second.outcomes).toEqual(first.outcomes)
    expect(second.version).toBe(first.version)
    expect(await history('governmentProcurement/services')).toEqual([[null, '88.00']])
  })

  it('a key changed twice in one batch is written once, with its last text', async () => {
    const key = 'stateAssetsHeld/equipmentOverOneMillion'
    const saved = valueOf(await saveFacts(county.preparer, { disclosureId, changes: [{ key, from: null, to: '1' }, { key, from: '1', to: '2' }] }))
    expect(saved.outcomes.map((outcome) => outcome.kind)).toEqual(['saved', 'saved'])
    expect(await history(key)).toEqual([[null, '2']])
  })
})

describe('refusals', () => {
  it.each([
    ['a code without a row in the form', 'expenditureByFunction/9990101/basic', '1', /2010301|类/],
    ['an economic code without a row', 'basicExpenditureByEconomic/99901', '1', /类/],
    ['another unit’s code', 'budgetUnit/code', '035001', /青禾县人民政府办公室/],
    ['a choice that is none', 'budgetUnit/kind', 'company', /选一项/],
    ['a text with a NUL', 'reasons/grandTotalChange', 'a\u0000b', /非法字符/],
    ['a key that leaves the tree', 'budgetUnit/__proto__', 'x', /没有/],
    ['too many digits', 'balances/closingBalance', '12345678901234567890', /位数/],
  ])('%s', async (_what, key, text, sentence) => {
    const { facts } = await seen(county.preparer, disclosureId)
    const outcome = await save(key, facts[key] ?? null, text)
    expect(outcome).toMatchObject({ kind: 'refused' })
    expect(outcome?.kind === 'refused' && outcome.sentence).toMatch(sentence)
    expect((await seen(county.preparer, disclosureId)).facts[key]).toBe(facts[key])
  })
})

describe('history', () => {
  it('says who, when, from what to what, newest first', async () => {
    const key = 'performance/declaredFunds'
    await save(key, null, '1.00')
    valueOf(await saveFacts(county.head, { disclosureId, changes: [{ key, from: '1.00', to: '2.50' }] }))
    const lines = valueOf(await factHistory(county.preparer, { disclosureId, key }))
    expect(lines.map(({ old, new: now, byName, origin }) => ({ old, now, byName, origin }))).toEqual([
      { old: '1.00', now: '2.50', byName: '王主任', origin: 'entry' },
      { old: null, now: '1.00', byName: '李会计', origin: 'entry' },
    ])
    expect(Date.parse(lines[0]?.at ?? '')).toBeGreaterThan(0)
  })
})

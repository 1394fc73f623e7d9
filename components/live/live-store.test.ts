import { describe, expect, it } from 'vitest'
import { factText, flatten } from '@/lib/facts/facts'
import { PROJECT, printed, storeOf, texts } from '@/testing/live-desk'
import { consequencesOf } from './consequences'

describe('typing', () => {
  it('computes tables, sentences and findings from what is typed, and says what changed', async () => {
    const desk = storeOf()
    const before = printed(desk, 'T03!total:c1')
    desk.store.type(PROJECT, '4,493,880')
    expect(printed(desk, 'T03!total:c1')).toBe(before)
    await desk.pass()
    const after = printed(desk, 'T03!total:c1')
    expect(after).not.toBe(before)
    const { cells, sentences } = consequencesOf(desk.store.snapshot().before, desk.store.snapshot().computed)
    expect(cells).toContainEqual({ ref: 'T03!total:c1', place: '公开03表 合计 栏1', name: '合计 本年支出合计', table: 'T03', before, after })
    const third = sentences.find((sentence) => sentence.id === '三/1')
    expect(third?.spans.filter((_, index) => third.changed.has(index)).map((span) => span.text)).toContain(after)
    expect(desk.store.snapshot().causes).toEqual([{ key: PROJECT, label: '2010302 项目支出', before: '4,393,880.00', after: '4,493,880' }])
  })

  it('says at once that saving stands otherwise, and tells the rest a moment later', async () => {
    const desk = storeOf()
    const heard: string[] = []
    desk.store.onSaveState(() => heard.push(desk.store.saveState().phase))
    desk.store.onField(PROJECT, () => heard.push('field'))
    desk.store.type(PROJECT, '4')
    const first = desk.store.saveState()
    expect(heard).not.toContain('field')
    expect(heard.at(-1)).toBe('waiting')
    desk.store.type(PROJECT, '44')
    expect(desk.store.saveState()).toBe(first)
    await desk.pass()
    expect(heard).toContain('field')
  })

  it('keeps an unreadable text, and counts with the stored figure and not with its first digits', async () => {
    const desk = storeOf()
    const before = printed(desk, 'T03!total:c1')
    desk.store.type(PROJECT, '4')
    desk.store.type(PROJECT, '4a')
    await desk.pass()
    expect(desk.store.fieldOf(PROJECT)).toMatchObject({ text: '4a', hold: { kind: 'unreadable' } })
    expect(printed(desk, 'T03!total:c1')).toBe(before)
    desk.store.leaveField(PROJECT)
    expect(desk.store.textOf(PROJECT)).toBe('4a')
    expect(desk.sent).toEqual([])
  })

  it('shows a readable text in its usual form once the field is left', () => {
    const { store } = storeOf()
    store.type(PROJECT, '４４９３８８０元')
    store.leaveField(PROJECT)
    expect(store.textOf(PROJECT)).toBe('4,493,880.00')
  })

  it('keeps the marks of one step until the first edit after it was saved', async () => {
    const desk = storeOf()
    desk.store.apply([{ key: PROJECT, text: '1' }], '改写')
    await desk.pass()
    await desk.pass()
    expect(desk.store.fieldOf(PROJECT).edited).toBe(true)
    desk.store.apply([{ key: 'expenditureByFunction/2010301/basic', text: '2' }], '改写')
    expect(desk.store.fieldOf(PROJECT).edited).toBe(false)
    await desk.pass()
    expect(desk.store.snapshot().causes.map((cause) => cause.after)).toEqual(['2.00'])
  })
})

describe('units', () => {
  it('shows amounts in 万元 without losing a 分, and sends 元', async () => {
    const desk = storeOf({ [PROJECT]: '3816380.55' })
    desk.store.setUnit('万元')
    expect(desk.store.textOf(PROJECT)).toBe('381.638055')
    desk.store.type(PROJECT, '381.7')
    desk.store.leaveField(PROJECT)
    expect(desk.store.textOf(PROJECT)).toBe('381.70')
    await desk.pass()
    expect(desk.sent).toEqual([{ key: PROJECT, from: '3816380.55', to: '3817000.00' }])
    desk.store.setUnit('元')
    expect(desk.store.textOf(PROJECT)).toBe('3,817,000.00')
  })
})

describe('switching the unit', () => {
  it('changes no stored value and sends nothing, however often it is done', async () => {
    const odd = { a: '0.01', b: '1234567.89', c: '-1234567.89', d: '-0.01', e: '999999999999.99', f: '0.00' }
    const facts = Object.fromEntries(Object.values(odd).map((text, index) => [`expenditureByFunction/20103${String(index).padStart(2, '0')}/project`, text]))
    const desk = storeOf(facts)
    for (let turn = 0; turn < 20; turn += 1) desk.store.setUnit(turn % 2 === 0 ? '万元' : '元')
    desk.store.setUnit('万元')
    await desk.pass()
    expect(desk.sent).toEqual([])
    expect(Object.fromEntries([...flatten(desk.store.facts())].map(([key, value]) => [key, factText(value)]))).toMatchObject(facts)
    // Leaving a field that nobody typed in states nothing either.
    for (const key of Object.keys(facts)) desk.store.leaveField(key)
    await desk.pass()
    expect(desk.sent).toEqual([])
  })

  it('keeps what each 万元 text says when it is typed again', async () => {
    const desk = storeOf({ [PROJECT]: '1234567.89' })
    desk.store.setUnit('万元')
    desk.store.type(PROJECT, desk.store.textOf(PROJECT))
    desk.store.leaveField(PROJECT)
    await desk.pass()
    expect(desk.sent).toEqual([])
  })
})

describe('the server read anew', () => {
  it('takes other people’s facts into untouched fields', () => {
    const desk = storeOf()
    desk.store.adopt({ ...texts, [PROJECT]: '5.00' }, 3)
    expect(desk.store.textOf(PROJECT)).toBe('5.00')
    expect(desk.store.version()).toBe(3)
  })

  it('ignores an answer that is older than what it knows', () => {
    const desk = storeOf()
    desk.store.adopt({}, 1)
    expect(desk.store.textOf(PROJECT)).toBe('4,393,880.00')
  })
})

describe('what others saved', () => {
  const BASIC = 'expenditureByFunction/2010301/basic'

  it('arrives in its fields alone, is computed with, and a blank blanks', async () => {
    const desk = storeOf()
    const before = desk.store.textOf(BASIC)
    desk.store.learn({ [PROJECT]: '5.00', 'balances/closingBalance': null }, 2)
    await desk.pass()
    expect(desk.store.textOf(PROJECT)).toBe('5.00')
    expect(desk.store.textOf('balances/closingBalance')).toBe('')
    expect(desk.store.textOf(BASIC)).toBe(before)
    expect(desk.store.version()).toBe(2)
    expect(desk.store.snapshot().computed.facts).toBe(desk.store.facts())
    expect(desk.sent).toEqual([])
  })

  it('never covers what is being typed: both are kept and asked about', () => {
    const desk = storeOf()
    desk.store.type(PROJECT, '7')
    desk.store.learn({ [PROJECT]: '5.00' }, 2)
    expect(desk.store.textOf(PROJECT)).toBe('7')
    expect(desk.store.theirsOf(PROJECT)).toBe('5.00')
  })

  it('takes away the undoing of what they wrote over, and of nothing else', () => {
    const desk = storeOf()
    desk.store.apply([{ key: BASIC, text: '1' }], '改写 基本')
    desk.store.apply([{ key: 'balances/closingBalance', text: '3' }], '改写 结余')
    desk.store.flush().catch(() => undefined)
    desk.store.learn({ 'balances/openingBalance': '5.00' }, 2)
    expect(desk.store.topStep()?.label).toBe('改写 结余')
  })
})

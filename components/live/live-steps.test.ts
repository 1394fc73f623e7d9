import { describe, expect, it } from 'vitest'
import { PROJECT, printed, storeOf } from '@/testing/live-desk'
import type { Rows } from './carried-rows'

describe('rows and undoing', () => {
  it('takes a row away with its figures and brings both back', async () => {
    const desk = storeOf()
    desk.store.removeRow('expenditureByFunction', '2010302', '删除 2010302')
    await desk.pass()
    expect(desk.store.rowsOf('expenditureByFunction')).not.toContain('2010302')
    expect(printed(desk, 'T03!2010302:c1')).toBe('')
    desk.store.undo()
    await desk.pass()
    expect(desk.store.rowsOf('expenditureByFunction')).toContain('2010302')
    expect(desk.store.textOf(PROJECT)).toBe('4,393,880.00')
  })

  it('undoes a paste in one step', () => {
    const { store } = storeOf()
    store.apply([{ key: PROJECT, text: '1' }, { key: 'expenditureByFunction/2010399/project', text: '2' }], '粘贴 2 格')
    expect(store.topStep()?.label).toBe('粘贴 2 格')
    expect(store.rowsOf('expenditureByFunction')).toContain('2010399')
    store.undo()
    expect(store.textOf(PROJECT)).toBe('4,393,880.00')
    expect(store.textOf('expenditureByFunction/2010399/project')).toBe('')
    expect(store.rowsOf('expenditureByFunction')).not.toContain('2010399')
  })
})

describe('redoing', () => {
  const OTHER = 'expenditureByFunction/2010399/project'

  it('does again what was undone, rows included, as often as one likes', () => {
    const { store } = storeOf()
    store.apply([{ key: PROJECT, text: '1' }, { key: OTHER, text: '2' }], '粘贴 2 格')
    for (let turn = 0; turn < 3; turn += 1) {
      expect(store.undo()?.label).toBe('粘贴 2 格')
      expect([store.textOf(PROJECT), store.textOf(OTHER), store.rowsOf('expenditureByFunction').includes('2010399')]).toEqual(['4,393,880.00', '', false])
      expect(store.redo()?.label).toBe('粘贴 2 格')
      expect([store.textOf(PROJECT), store.textOf(OTHER), store.rowsOf('expenditureByFunction').includes('2010399')]).toEqual(['1.00', '2.00', true])
    }
    expect(store.undoneStep()).toBeNull()
  })

  it('ends with the next edit', () => {
    const { store } = storeOf()
    store.apply([{ key: PROJECT, text: '1' }], '改写')
    store.undo()
    store.apply([{ key: PROJECT, text: '3' }], '改写')
    expect(store.undoneStep()).toBeNull()
    expect(store.redo()).toBeNull()
    expect(store.textOf(PROJECT)).toBe('3.00')
  })

  it('knows rows that were added or taken away without figures', () => {
    const { store } = storeOf()
    store.addRow('expenditureByFunction', '2010399', '添加 2010399')
    store.removeRow('expenditureByFunction', '2010399', '删除 2010399')
    expect(store.rowsOf('expenditureByFunction')).not.toContain('2010399')
    store.undo()
    expect(store.rowsOf('expenditureByFunction')).toContain('2010399')
    store.undo()
    expect(store.rowsOf('expenditureByFunction')).not.toContain('2010399')
    store.redo()
    expect(store.rowsOf('expenditureByFunction')).toContain('2010399')
  })

  it('is exact across a change of unit', () => {
    const { store } = storeOf({ [PROJECT]: '1234567.89' })
    store.apply([{ key: PROJECT, text: '0.01' }], '改写')
    store.setUnit('万元')
    store.undo()
    expect(store.textOf(PROJECT)).toBe('123.456789')
    store.redo()
    expect(store.textOf(PROJECT)).toBe('0.000001')
    store.setUnit('元')
    expect(store.textOf(PROJECT)).toBe('0.01')
  })
})

describe('rows of last year', () => {
  const rows: Rows = new Map([['incomeByFunction', ['2010399', '2010301']]])

  it('stand there blank, state nothing, and can be put away', () => {
    const desk = storeOf({}, rows)
    expect(desk.store.rowsOf('incomeByFunction')).toEqual(['2010301', '2010399'])
    expect(Object.keys(desk.store.facts().incomeByFunction)).toEqual([])
    const heard: string[] = []
    desk.store.onRows((group) => { heard.push(group) })
    desk.store.removeRow('incomeByFunction', '2010399', '删除 2010399')
    expect(desk.store.rowsOf('incomeByFunction')).toEqual(['2010301'])
    desk.store.undo()
    expect(desk.store.rowsOf('incomeByFunction')).toEqual(['2010301', '2010399'])
    expect(heard).toEqual(['incomeByFunction', 'incomeByFunction'])
  })

  it('put away on an earlier visit stay away, unless something stands in them', () => {
    const desk = storeOf({ 'incomeByFunction/2010399/other': '1.00' }, rows)
    desk.store.putAway(rows)
    expect(desk.store.rowsOf('incomeByFunction')).toEqual(['2010399'])
  })
})

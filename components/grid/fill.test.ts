import { describe, expect, it } from 'vitest'
import { err, ok } from '@/lib/result'
import { planFill, planFillAll, type FillGround } from './fill'

/** Row 1 is computed. */
const ground = (texts: Record<string, string>): FillGround => ({
  keyAt: ({ row, column }) => (row === 1 ? null : `${String(row)}/${String(column)}`),
  textOf: (key) => texts[key] ?? '',
  read: (_, text) => (text === 'x' ? err('不是金额') : ok(text)),
})

describe('filling', () => {
  it('takes the first cell of each column down, over computed rows', () => {
    expect(planFill({ top: 0, left: 0, bottom: 3, right: 1 }, 'down', ground({ '0/0': '5', '0/1': '6', '2/1': '6' })).edits).toEqual([{ key: '2/0', text: '5' }, { key: '3/0', text: '5' }, { key: '3/1', text: '6' }])
  })

  it('takes what stands above where one row is chosen, and before where one column is', () => {
    expect(planFill({ top: 2, left: 0, bottom: 2, right: 0 }, 'down', ground({ '0/0': '5' })).edits).toEqual([{ key: '2/0', text: '5' }])
    expect(planFill({ top: 2, left: 1, bottom: 2, right: 1 }, 'right', ground({ '2/0': '7' })).edits).toEqual([{ key: '2/1', text: '7' }])
    expect(planFill({ top: 0, left: 0, bottom: 0, right: 0 }, 'down', ground({})).edits).toEqual([])
  })

  it('fills blanks as well, and counts what cannot take the text', () => {
    expect(planFill({ top: 2, left: 0, bottom: 2, right: 2 }, 'right', ground({ '2/1': '1' })).edits).toEqual([{ key: '2/1', text: '' }])
    expect(planFillAll({ top: 0, left: 0, bottom: 1, right: 1 }, 'x', ground({}))).toEqual({ edits: [], refused: 2 })
  })
})

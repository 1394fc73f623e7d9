import { describe, expect, it } from 'vitest'
import type { PrintedCell } from '@/lib/document/blocks'
import { codeTable, fixedTable } from '@/testing/small-booklet'
import { columnWidths } from './columns'
import { fitTable } from './fit-table'
import { textPitch } from './fit-text'
import { placed, rowHeights, scaleOf } from './grid'
import type { PaperText } from './paper'
import { rulerOf } from './ruler'
import { pagesOf, withoutTallRows } from './split-rows'

const ruler = rulerOf(new Map([...'0123456789.-'].map((character) => [character.codePointAt(0) ?? 0, 500])))
const cell = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({ text, ...more })
const texts = (rows: readonly (readonly PrintedCell[])[]): string[][] => rows.map((row) => row.map(({ text }) => text))

describe('spans', () => {
  it('move the cells of the rows below', () => {
    const at = placed([[cell('a', { rowSpan: 2 }), cell('b', { colSpan: 2 })], [cell('c'), cell('d')]], 3)
    expect(at.map(({ cell: { text }, row, column }) => [text, row, column])).toEqual([['a', 0, 0], ['b', 0, 1], ['c', 1, 1], ['d', 1, 2]])
  })

  it('leave no hole where a row is short', () => {
    const at = placed([[cell('a', { rowSpan: 2 }), cell('b')], [cell('c')], []], 3)
    expect(at.map(({ cell: { text }, row, column }) => [text, row, column])).toEqual([
      ['a', 0, 0], ['b', 0, 1], ['', 0, 2], ['c', 1, 1], ['', 1, 2], ['', 2, 0], ['', 2, 1], ['', 2, 2],
    ])
  })

  it('that lack height take it from their last row', () => {
    const rows = [[cell('甲乙丙丁', { rowSpan: 2 }), cell('x')], [cell('y')]]
    const heights = rowHeights(placed(rows, 2), 2, [16, 100], { size: 10, leading: 0, inset: 0 }, ruler)
    expect(heights).toEqual([10, 30])
  })
})

describe('columns', () => {
  const columns = (amount: string): number[] =>
    columnWidths({ relative: [50, 50, 10], full: 330, header: [], body: placed([[cell('项目'), cell('说明'), cell(amount)]], 3) }, 10, ruler)

  it('keep the widths of the form where they suffice', () => expect(columns('1.00')).toEqual([150, 150, 30].map((width) => expect.closeTo(width, -1))))

  it('make room for a long number and keep the sum', () => {
    const widths = columns('123456789.00')
    expect(widths[2]).toBeGreaterThan(12 * 5 + 6)
    expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(330)
  })

  it('leave a number that finds no room to be set smaller, never to wrap', () => {
    const at = placed([[cell('123456789.00')]], 1)[0]
    if (!at) throw new Error('no cell')
    expect(scaleOf(at, [30], 10, ruler)).toBeLessThan(0.5)
    expect(rowHeights([at], 1, [30], { size: 10, leading: 3, inset: 0 }, ruler)).toEqual([10])
  })
})

describe('tables', () => {
  const room = { width: 476, height: 694, head: 60, notes: 15 }

  it('with rows fixed by the form stand on one page, readable', () => {
    const { pages, measures } = fitTable(fixedTable(), room, ruler)
    expect(pages).toBe(1)
    expect(measures.size).toBeGreaterThanOrEqual(7.5)
  })

  it('with many rows go over pages at a size good to read', () => {
    const { pages, measures } = fitTable(codeTable(80), room, ruler)
    expect(pages).toBeGreaterThan(1)
    expect(measures.size).toBeGreaterThanOrEqual(9)
  })
})

describe('long sheets', () => {
  it('are cut where few labels reach across, and every label is printed again below', () => {
    const rows = [
      [cell('指标', { rowSpan: 4 }), cell('一')], [cell('二')], [cell('三')], [cell('四')],
      [cell('分析', { rowSpan: 3 }), cell('五')], [cell('六')], [cell('七')],
    ]
    const room = { first: 50, others: 20, last: 0 }
    const pages = pagesOf(rows, rows.map(() => 10), 2, room)
    expect(pages.map(texts)).toEqual([[['指标', '一'], ['二'], ['三'], ['四']], [['分析', '五'], ['六']], [['分析', '七']]])
    expect(pages.flat().flat().every(({ rowSpan }) => (rowSpan ?? 1) <= 4)).toBe(true)
  })

  it('take rows along to the page of the notes', () => {
    const rows = ['一', '二', '三', '四'].map((text) => [cell(text)])
    const pages = pagesOf(rows, rows.map(() => 10), 1, { first: 40, others: 40, last: 15 })
    expect(pages.map((page) => page.length)).toEqual([2, 2])
  })

  it('have no row higher than asked, and lose no word', () => {
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(12)
    const rows = [[cell('标签', { rowSpan: 2 }), cell('产出情况'), cell(long)], [cell('效益情况'), cell('无')]]
    const columns = [40, 60, 106]
    const measures = { size: 10, leading: 2, inset: 1 }
    const cut = withoutTallRows(rows, columns, measures, ruler, 60)
    expect(Math.max(...rowHeights(placed(cut, 3).filter(({ rowspan }) => rowspan === 1), cut.length, columns, measures, ruler))).toBeLessThanOrEqual(60)
    expect(cut.map((row) => row.at(-1)?.text ?? '').join('')).toBe(`${long}无`)
    expect(cut[0]?.[0]).toMatchObject({ text: '标签', rowSpan: cut.length })
    expect(withoutTallRows(rows, columns, measures, ruler, 600)).toBe(rows)
  })
})

describe('the text', () => {
  const line: PaperText = { kind: 'paragraph', text: '基本支出', emphasis: false, sticky: false }
  const pitchOf = (lines: number): number => textPitch(Array.from({ length: lines }, () => line), ruler)

  it('stands 22 lines to a page', () => {
    for (const lines of [1, 22, 26, 40, 44]) expect(pitchOf(lines)).toBe(28.99)
  })

  it('moves a little closer or apart where a page would hold a line or two', () => {
    expect(pitchOf(23)).toBeLessThan(28.99)
    expect(pitchOf(47)).toBeGreaterThan(28.99)
    expect(pitchOf(46)).toBeLessThan(28.99)
  })
})

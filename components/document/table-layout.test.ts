import { describe, expect, it } from 'vitest'
import type { PrintedCell } from '@/lib/document/blocks'
import type { CellRef } from '@/lib/report/cell'
import { emptyColumns, layOut, place, without } from './table-layout'

const label = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({ text, ...more })
const figure = (ref: CellRef, text: string): PrintedCell => ({ text, ref, align: 'right' })

/** 公开03 in small: code, name, 合计, 基本支出, 经营支出; nothing was spent on the last. */
const byCode = {
  widths: [10, 30, 12, 12, 12],
  header: [
    [label('项目', { colSpan: 2 }), label('本年支出合计', { rowSpan: 2 }), label('基本支出', { rowSpan: 2 }), label('经营支出', { rowSpan: 2 })],
    [label('科目代码'), label('科目名称')],
    [label('栏次', { colSpan: 2 }), label('1'), label('2'), label('3')],
  ],
  body: [
    [label('合计', { colSpan: 2 }), figure('T03!total:c1', '6.00'), figure('T03!total:c2', '6.00'), figure('T03!total:c5', '')],
    [label('2010301'), label('行政运行'), figure('T03!2010301:c1', '6.00'), figure('T03!2010301:c2', '6.00'), figure('T03!2010301:c5', '')],
  ],
}

/** 公开01 in small: income and expenditure side by side. */
const sideBySide = {
  widths: [30, 6, 12, 30, 6, 12],
  header: [
    [label('收入', { colSpan: 3 }), label('支出', { colSpan: 3 })],
    [label('项目'), label('行次'), label('金额'), label('项目'), label('行次'), label('金额')],
  ],
  body: [[label('一、拨款'), label('1'), figure('T01!L1:c1', '6.00'), label('一、公共服务'), label('32'), figure('T01!R32:c2', '6.00')]],
}

describe('place', () => {
  it('follows cells that reach over columns and rows', () => {
    expect(place(byCode.header).map((row) => row.map(({ column }) => column))).toEqual([[0, 2, 3, 4], [0, 1], [0, 2, 3, 4]])
  })

  it('follows cells that reach over several rows at different heights', () => {
    const rows = [[label('a', { rowSpan: 3 }), label('b', { rowSpan: 2 }), label('c')], [label('d')], [label('e'), label('f')]]
    expect(place(rows).map((row) => row.map(({ cell, column }) => `${cell.text}${String(column)}`))).toEqual([['a0', 'b1', 'c2'], ['d2'], ['e1', 'f2']])
  })
})

describe('layOut', () => {
  it('tells labels from figures and names each column by what stands over it', () => {
    const { columns, rowNames } = layOut(byCode)
    expect(columns.map((column) => column.holds)).toEqual(['label', 'label', 'figure', 'figure', 'figure'])
    expect(columns[0]?.path).toEqual(['项目', '科目代码'])
    expect(columns[3]?.path).toEqual(['基本支出'])
    expect([...rowNames]).toEqual([1])
  })

  it('offers a view for each column that holds something', () => {
    expect(layOut(byCode).views).toEqual([
      { name: '本年支出合计', columns: [0, 1, 2] },
      { name: '基本支出', columns: [0, 1, 3] },
    ])
  })

  it('calls blocks side by side by their own names', () => {
    expect(layOut(sideBySide).views.map((view) => view.name)).toEqual(['收入', '支出'])
  })

  it('numbers blocks of one name', () => {
    const { header, body, widths } = sideBySide
    const renamed = { widths, body, header: [[label('公用经费', { colSpan: 6 })], ...header.slice(1)] }
    expect(layOut(renamed).views.map((view) => view.name)).toEqual(['公用经费（一）', '公用经费（二）'])
  })

  it('has no view of a row without labels: such a table is read as a list', () => {
    const row = { widths: [1, 1], header: [[label('合计'), label('购置')]], body: [[figure('T09!row:c1', '2.49'), figure('T09!row:c2', '')]] }
    expect(layOut(row).views).toEqual([])
  })
})

describe('empty columns', () => {
  it('go, and cells that reach over them shrink', () => {
    const layout = layOut(byCode)
    const dropped = emptyColumns(layout)
    expect([...dropped]).toEqual([4])
    expect(without(layout.body, dropped).map((row) => row.map(({ column, span }) => [column, span]))).toEqual([[[0, 2], [2, 1], [3, 1]], [[0, 1], [1, 1], [2, 1], [3, 1]]])
  })

  it('take a block’s labels along', () => {
    const { header, widths } = sideBySide
    const body = [[label('一、拨款'), label('1'), figure('T01!L1:c1', ''), label('一、公共服务'), label('32'), figure('T01!R32:c2', '6.00')]]
    expect([...emptyColumns(layOut({ header, widths, body }))]).toEqual([0, 1, 2])
  })

  it('stay where the whole table is empty', () => {
    const { header, widths } = byCode
    const body = [[label('合计', { colSpan: 2 }), figure('T07!total:c1', ''), figure('T07!total:c2', ''), figure('T07!total:c3', '')]]
    expect(emptyColumns(layOut({ header, widths, body })).size).toBe(0)
  })
})

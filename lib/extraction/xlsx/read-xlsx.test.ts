import { zipSync, unzipSync } from 'fflate'
import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Layout } from '@/lib/recognition/layout'
import { valueOf } from '@/testing/value-of'
import { withPart } from '@/testing/workbooks'
import { readFile } from '../read-file'
import { printedValue } from './printed-value'

const layoutOf = async (...sheets: readonly WriteSheet[]): Promise<Layout> => valueOf(await readFile(await writeXlsx({ sheets: [...sheets] }), 1))
const gridsOf = ({ pieces }: Layout) => pieces.flatMap((piece) => (piece.kind === 'grid' ? [piece.rows.map(({ cells }) => cells.map(({ text }) => text))] : []))

describe('a number reads as it is printed', () => {
  test.each([
    [237.4, '0.00', '237.40'], [1234.5, '#,##0.00_ ', '1,234.50'], [0.452, '0.00%', '45.20%'], [0, '#,##0.00;-#,##0.00;;@', ''], [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    // Excel rounds the digits it shows, not the double behind them.
    [1.005, '0.00', '1.01'], [682.825, '0.00', '682.83'], [0.1 + 0.2, 'General', '0.3'], [2_010_301, '', '2010301'], [45_292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  ] as const)('%d as %s', (value, format, printed) => { expect(printedValue(value, format)).toBe(printed) })
})

test('one grid a sheet: merged cells as spans, hidden sheets, rows and columns left out and said', async () => {
  const layout = await layoutOf(
    { name: '公开01', rows: [['收入支出决算总表', null, null], ['项目', '行次', '金额'], ['底稿', 1, 2], ['一、收入', 1, 682.8]], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }], rowDefs: new Map([[2, { hidden: true }]]), columns: [{}, { hidden: true }, {}], cells: new Map([['3,2', { value: 682.8, type: 'number', style: { numFmt: '0.00' } }]]) },
    { name: '底稿', rows: [['看不见']], hidden: true },
  )
  expect(gridsOf(layout)).toEqual([[['收入支出决算总表'], ['项目', '金额'], ['一、收入', '682.80']]])
  expect(layout.pieces[0]?.kind === 'grid' && layout.pieces[0].rows.map(({ cells, where }) => [cells[0]?.colSpan, where.sheet, where.line])).toEqual([[2, '公开01', 1], [1, '公开01', 2], [1, '公开01', 4]])
  expect([layout.file?.hiddenSheets, layout.file?.hiddenRows]).toEqual([['底稿'], 1])
  expect(layout.notRead.map(({ what }) => what)).toEqual(['工作表“公开01”有 1 行是隐藏的，没有读', '工作表“公开01”有 1 列是隐藏的，没有读', '工作表“底稿”是隐藏的，没有读'])
})

test('a formula reads as its stored result and is never computed; without one it is said', async () => {
  const layout = await layoutOf({ name: '公开02', rows: [['合计', null, null]], cells: new Map([['0,1', { value: null, type: 'formula', formula: '1+1', formulaResult: 3 }], ['0,2', { value: null, type: 'formula', formula: '1+1' }]]) })
  expect(gridsOf(layout)).toEqual([[['合计', '3', '']]])
  expect(layout.notRead.map(({ what }) => what)).toEqual(['工作表“公开02”的 C1 格是公式，文件里没有存下结果，没有读；请在 Excel 中打开、另存后再校对'])
})

test('heads and feet, links to other files, comments, macros, zeros that are not shown', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '公开03', rows: [['合计', 0]], headerFooter: { oddHeader: '&C&"宋体"仅供内部审核&R第&P页' } }], vbaProject: new Uint8Array([1]) })
  const shown = withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) => xml.replace(/<sheetView /u, '<sheetView showZeros="0" '))
  const relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="file:///C:/上年.xlsx" TargetMode="External"/></Relationships>'
  const comments = '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A1"/><comment ref="A2"/></commentList></comments>'
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  const layout = valueOf(await readFile(zipSync({ ...unzipSync(shown), 'xl/externalLinks/_rels/externalLink1.xml.rels': encoded(relation), 'xl/comments1.xml': encoded(comments) }), 1))
  expect(gridsOf(layout)).toEqual([[['合计', '']]])
  expect(layout.pieces.flatMap((piece) => (piece.kind === 'furniture' ? [piece.text] : []))).toEqual(['仅供内部审核', '第 页'])
  expect([layout.file?.externalLinks, layout.file?.comments, layout.notRead.map(({ what }) => what)]).toEqual([['file:///C:/上年.xlsx'], 2, ['文件带有宏，宏没有执行，也没有读']])
})

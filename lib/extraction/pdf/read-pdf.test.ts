import { describe, expect, test } from 'vitest'
import type { Layout } from '@/lib/recognition/layout'
import { line, pdfOf, picture, ruled, text, turnedText, within } from '@/testing/pdf-files'
import { readPdf } from './read-pdf'

const layoutOf = async (...of: Parameters<typeof pdfOf>): Promise<Layout> => {
  const read = await readPdf(pdfOf(...of), 50)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const wordsOf = ({ pieces }: Layout): readonly string[] => pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []))
const furnitureOf = ({ pieces }: Layout): readonly string[] => pieces.flatMap((piece) => (piece.kind === 'furniture' ? [piece.text] : []))
const gridsOf = ({ pieces }: Layout) => pieces.flatMap((piece) => (piece.kind === 'grid' ? [piece.rows.map(({ cells }) => cells)] : []))
const textsOf = (layout: Layout) => gridsOf(layout).map((rows) => rows.map((cells) => cells.map((cell) => cell.text)))

describe('tables drawn by lines', () => {
  const xs = [50, 200, 300, 400]
  const ys = [700, 680, 660, 640]
  test('cells, with a cell’s lines as one text and the place of each', async () => {
    const layout = await layoutOf([[ruled(xs, [700, 670, 640]), text(60, 686, '一般公共'), text(60, 673, '服务支出'), text(210, 680, '1,234.'), text(210, 672, '56'), text(60, 650, '合计'), text(310, 650, '9.00')].join('\n')])
    expect(textsOf(layout)).toEqual([[['一般公共服务支出', '1,234.56', ''], ['合计', '', '9.00']]])
    expect(gridsOf(layout)[0]?.[1]?.map(({ column }) => column)).toEqual([0, 1, 2])
  })
  test('cells that were merged keep their spans', async () => {
    // Nothing between columns 2 and 3 in the first row, nothing between rows 1 and 2 in the first column.
    const lines = [line(50, 700, 400, 700), line(200, 680, 400, 680), line(50, 660, 400, 660), line(50, 640, 400, 640), line(50, 640, 50, 700), line(200, 640, 200, 700), line(300, 640, 300, 680), line(400, 640, 400, 700)]
    const [rows] = gridsOf(await layoutOf([[...lines, text(60, 676, '项目'), text(250, 686, '本年支出'), text(210, 666, '小计'), text(310, 666, '基本')].join('\n')]))
    expect(rows?.map((cells) => cells.map(({ text: said, column, colSpan, rowSpan }) => [said, column, colSpan, rowSpan]))).toEqual([[['项目', 0, 1, 2], ['本年支出', 1, 2, 1]], [['小计', 1, 1, 1], ['基本', 2, 1, 1]], [['', 0, 1, 1], ['', 1, 1, 1], ['', 2, 1, 1]]])
  })
  test('a table open at its sides, drawn in thin strips', async () => {
    const strip = (x: number, y: number, width: number, height: number): string => `${String(x)} ${String(y)} ${String(width)} ${String(height)} re f`
    const [grid] = textsOf(await layoutOf([[...[700, 680, 660].map((y) => strip(50, y, 350, 0.6)), strip(200, 660, 0.6, 40), text(60, 686, '项目'), text(210, 686, '金额'), text(60, 666, '合计'), text(210, 666, '1.00')].join('\n')]))
    expect(grid).toEqual([['项目', '金额'], ['合计', '1.00']])
  })
  test('a frame round a text is no table, and two tables are two', async () => {
    const layout = await layoutOf([[ruled([50, 300], [820, 780]), text(60, 796, '说明'), ruled(xs, ys), text(60, 686, '甲'), ruled([50, 120, 200], [500, 480]), text(60, 486, '乙')].join('\n')])
    expect(wordsOf(layout)).toEqual(['说明'])
    expect(textsOf(layout).map((rows) => rows[0]?.[0])).toEqual(['甲', '乙'])
  })
  test('a text that runs over its cell stays one text; one cut off by its cell says so', async () => {
    const [rows] = gridsOf(await layoutOf([[ruled(xs, ys), text(150, 686, '使用非财政拨款结余'), within(200, 660, 100, 20, text(250, 666, '123456789012.34')), text(310, 666, '5.00')].join('\n')]))
    expect(rows?.[0]?.map((cell) => cell.text)).toEqual(['', '使用非财政拨款结余', ''])
    expect(rows?.[1]?.map((cell) => [cell.text, cell.clipped === true])).toEqual([['', false], ['123456789', true], ['5.00', false]])
  })
  test('a page turned by its file, and one drawn on its side', async () => {
    const turned = [ruled([100, 140, 180], [100, 400, 700]), turnedText(130, 110, '项目', 90), turnedText(130, 410, '金额', 90), turnedText(170, 110, '合计', 90), turnedText(170, 410, '3.00', 90)].join('\n')
    for (const rotate of [0, 90]) expect(textsOf(await layoutOf([turned], { rotate }))).toEqual([[['项目', '金额'], ['合计', '3.00']]])
  })
})

describe('tables without lines', () => {
  const row = (y: number, ...cells: readonly (readonly [number, string])[]): string => cells.map(([x, words]) => text(x, y, words)).join('\n')
  test('figures under each other are a grid where every column is clear', async () => {
    const layout = await layoutOf([[text(200, 760, '收入决算表'), row(720, [60, '项目'], [250, '合计'], [400, '财政拨款']), row(700, [60, '教育支出'], [250, '12.00'], [400, '11.00']), row(680, [60, '农林水支出'], [250, '3.00']), row(660, [60, '住房保障'], [250, '4.00'], [400, '4.00']), row(640, [60, '合计'], [250, '19.00'], [400, '15.00'])].join('\n')])
    expect(wordsOf(layout)).toEqual(['收入决算表'])
    expect(textsOf(layout)).toEqual([[['项目', '合计', '财政拨款'], ['教育支出', '12.00', '11.00'], ['农林水支出', '3.00', ''], ['住房保障', '4.00', '4.00'], ['合计', '19.00', '15.00']]])
  })
  test('where a column is in doubt, that is said and nothing is guessed', async () => {
    const layout = await layoutOf([[row(700, [60, '甲'], [250, '1.00'], [400, '2.00']), row(680, [60, '乙'], [250, '1.00'], [500, '2.00']), row(660, [60, '丙'], [400, '1.00'], [500, '2.00'])].join('\n')])
    expect(gridsOf(layout)).toEqual([])
    expect(layout.notRead.map(({ what }) => what)).toEqual(['第1页有没有框线的表格，数字属于哪一列看不出来，没有当作表格读'])
  })
})

describe('running text', () => {
  test('a line that fills the measure goes on; a short one, or one before an indent, does not', async () => {
    const full = '负责机关日常运转工作的组织和协调以及其他有关的事项并承办领导交办的'
    const layout = await layoutOf([[text(104, 760, full), text(80, 740, `${full}事项`), text(80, 720, '其他任务。'), text(104, 700, full), text(104, 680, '二、机构设置')].join('\n')])
    expect(layout.pieces.map((piece) => piece.kind === 'line' && piece.broken)).toEqual([true, true, false, false, false])
  })
  test('contents in two columns are read down the first, then down the second', async () => {
    const entry = (x: number, y: number, words: string, page: string): string => `${text(x, y, words)}\n${text(x + 12 * words.length + 4, y, '........', 12)}\n${text(x + 150, y, page)}`
    const layout = await layoutOf([['甲乙丙丁戊己', '庚辛壬癸子丑'].flatMap((half, side) => [...half].map((sign, index) => entry(60 + side * 270, 700 - index * 20, `${sign}、决算情况说明`, String(index + 1 + side * 6)))).join('\n')])
    expect(wordsOf(layout)).toEqual([...'甲乙丙丁戊己庚辛壬癸子丑'].map((sign, index) => `${sign}、决算情况说明\t${String(index + 1)}`))
  })
  test('radicals that a printer wrote for letters are those letters, and a long dash is its dashes', async () => expect(wordsOf(await layoutOf([text(60, 700, '部⻔⼯作用⻋⸺')]))).toEqual(['部门工作用车——']))
})

describe('what a page carries besides its text', () => {
  const pages = [1, 2, 3, 4].map((page) => [text(220, 800, '青禾县示例局决算公开'), text(60, 700, `正文第${'一二三四'[page - 1] ?? ''}页`), turnedText(150, 300, '仅供内部审核', 45, 40), text(280, 40, `- ${String(page)} -`)].join('\n'))
  test('running heads, page numbers and watermarks are furniture', async () => {
    const layout = await layoutOf(pages)
    expect(wordsOf(layout)).toEqual(['正文第一页', '正文第二页', '正文第三页', '正文第四页'])
    expect(new Set(furnitureOf(layout))).toEqual(new Set(['青禾县示例局决算公开', '仅供内部审核', '- 1 -', '- 2 -', '- 3 -', '- 4 -']))
  })
  test('a stamp printed level over a table is none of its cells', async () => {
    const layout = await layoutOf([[ruled([50, 200, 400], [700, 680, 660, 640]), text(60, 686, '项目'), text(210, 686, '金额'), text(60, 666, '合计'), text(210, 666, '1234.00'), text(60, 646, '其他'), text(55, 660, '仅供内部审核', 36), text(260, 640, '仅供内部审核', 36)].join('\n')])
    expect(textsOf(layout)).toEqual([[['项目', '金额'], ['合计', '1234.00'], ['其他', '']]])
    expect(furnitureOf(layout)).toEqual(['仅供内部审核', '仅供内部审核'])
  })
  test('properties and comments', async () => {
    const { file } = await layoutOf([text(60, 700, '正文')], { info: { Author: '张三', Title: '决算' }, annotations: '<< /Type /Annot /Subtype /Text /Rect [0 0 10 10] /Contents (x) >>' })
    expect([file?.properties, file?.comments]).toEqual([{ 标题: '决算', 作者: '张三' }, 1])
  })
  test('pages that are pictures are said not to be read', async () => {
    const { notRead, file } = await layoutOf([text(60, 700, '第一部分'), picture, `${picture}\n${text(60, 780, '这一页除了图片还有许多可以读的文字')}`])
    expect(notRead.map(({ what }) => what)).toEqual(['第2页只有图片，没有可读的文字', '第3页有图片，图片里的文字没有读'])
    expect(file?.picturePages).toEqual([2])
  })
  test('bytes that Node read from a disk are read like any', async () => expect((await readPdf(Buffer.from(pdfOf([text(60, 700, '正文')])), 1)).ok).toBe(true))
  test('so many pages are read, and the rest is said', async () => {
    const { notRead, pages: all } = await layoutOf([text(60, 700, '正文')], { repeated: 60 })
    expect([notRead.at(-1)?.what, all]).toEqual(['文件有 60 页，只读了前 50 页', 60])
  })
})

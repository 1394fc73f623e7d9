import { describe, expect, test } from 'vitest'
import type { Layout } from '@/lib/recognition/layout'
import { cell, paragraph, row, run, table, wordFile, wordPart } from '@/testing/word-files'
import { readFile } from '../read-file'

const layoutOf = async (...of: Parameters<typeof wordFile>): Promise<Layout> => {
  const read = await readFile(wordFile(...of), 1)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const wordsOf = ({ pieces }: Layout): readonly string[] => pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []))

describe('paragraphs', () => {
  test('headings keep their level, by style, by its ancestor and by themselves', async () => {
    const styles = wordPart('styles', '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>')
    const { pieces } = await layoutOf([paragraph(run('第一部分'), '<w:pStyle w:val="1"/>'), paragraph(run('第二部分'), '<w:pStyle w:val="a"/>'), paragraph(run('一、'), '<w:outlineLvl w:val="1"/>'), paragraph(run('正文'))].join(''), { 'word/styles.xml': styles })
    expect(pieces.map((piece) => piece.kind === 'line' && piece.level)).toEqual([1, 1, 2, null])
  })
  test('numbers that Word prints itself are part of the text', async () => {
    const level = (at: number, format: string, words: string): string => `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`
    const numbering = wordPart('numbering', `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`)
    const listed = (words: string, at: number): string => paragraph(run(words), `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="3"/></w:numPr>`)
    expect(wordsOf(await layoutOf([listed('总体情况', 0), listed('甲', 1), listed('乙', 1), listed('收入情况', 0), listed('丙', 1), ...Array.from({ length: 9 }, () => listed('支出', 0))].join(''), { 'word/numbering.xml': numbering }))).toEqual(['一、总体情况', '（一）甲', '（二）乙', '二、收入情况', '（一）丙', '三、支出', '四、支出', '五、支出', '六、支出', '七、支出', '八、支出', '九、支出', '十、支出', '十一、支出'])
  })
  test('tabs, breaks and runs; what was deleted or hidden, and codes of fields, are no text', async () => {
    const body = [
      paragraph(`${run('部门名称：')}<w:r><w:tab/></w:r>${run('金额单位')}${run('：万元')}`),
      paragraph(`${run('第一行')}<w:r><w:br/></w:r>${run('第二行')}<w:r><w:br w:type="page"/></w:r>`),
      paragraph(`${run('支出')}<w:del><w:r><w:delText>12.00</w:delText></w:r></w:del><w:ins>${run('13.00')}</w:ins>${run('万元')}${run('不看', '<w:vanish/>')}`),
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF a</w:instrText></w:r>${run('5')}`),
      paragraph(`${run('质量')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('95%')}`),
    ].join('')
    const layout = await layoutOf(body)
    expect(wordsOf(layout)).toEqual(['部门名称：\t金额单位：万元', '第一行', '第二行', '支出13.00万元', '5', '质量≥95%'])
    expect(layout.file?.trackedChanges).toBe(2)
    expect(layout.notRead.map(({ what }) => what)).toEqual(['文件里有 1 处隐藏的文字，没有读'])
  })
  test('text boxes are read once, after the paragraph that holds them', async () => {
    const box = `<w:txbxContent>${paragraph(run('框里的字'))}</w:txbxContent>`
    expect(wordsOf(await layoutOf(paragraph(`${run('段落')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('的末尾')}`)))).toEqual(['段落的末尾', '框里的字'])
  })
})

test('tables: merged cells as spans, lines of a cell as one text, deleted rows left out, tables in cells apart', async () => {
  const inner = table(row(cell('内表'), cell('1.00')))
  const { pieces } = await layoutOf(table(
    row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('本年支出', '<w:gridSpan w:val="2"/>')),
    row(cell('', '<w:vMerge/>'), cell('小\n计'), cell('基本')),
    '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>',
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('12.00')}<w:tc>${inner}${paragraph('')}</w:tc></w:tr>`,
  ))
  const grids = pieces.flatMap((piece) => (piece.kind === 'grid' ? [piece.rows.map(({ cells }) => cells.map(({ text, column, colSpan, rowSpan }) => [text, column, colSpan, rowSpan]))] : []))
  expect(grids).toEqual([
    [[['项目', 0, 1, 2], ['本年支出', 1, 2, 1]], [['小计', 1, 1, 1], ['基本', 2, 1, 1]], [['12.00', 1, 1, 1], ['', 2, 1, 1]]],
    [[['内表', 0, 1, 1], ['1.00', 1, 1, 1]]],
  ])
})

test('heads, feet, watermarks, notes, comments and properties', async () => {
  const layout = await layoutOf(paragraph(run('正文')), {
    'word/header1.xml': wordPart('hdr', `${paragraph(run('青禾县示例局'))}${paragraph('<w:r><w:pict><v:shape><v:textpath string="仅供内部审核"/></v:shape></w:pict></w:r>')}`),
    'word/footnotes.xml': wordPart('footnotes', `<w:footnote>${paragraph(run('脚注'))}</w:footnote>`),
    'word/comments.xml': wordPart('comments', `<w:comment>${paragraph(run('改一下'))}</w:comment>`),
    'docProps/core.xml': '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张三</dc:creator><dc:title></dc:title></cp:coreProperties>',
    'word/vbaProject.bin': 'macros',
  })
  expect(layout.pieces.map((piece) => [piece.kind, piece.kind === 'grid' ? '' : piece.text])).toEqual([['furniture', '青禾县示例局'], ['furniture', '仅供内部审核'], ['line', '正文'], ['line', '脚注']])
  expect([layout.file?.comments, layout.file?.properties]).toEqual([1, { 作者: '张三' }])
  expect(layout.notRead.map(({ what }) => what)).toEqual(['文件带有宏，宏没有执行，也没有读'])
})

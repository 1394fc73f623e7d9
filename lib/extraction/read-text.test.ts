import { describe, expect, test } from 'vitest'
import { layoutOfText, readText, textOfBytes } from './read-text'

const WORDS = '部门名称：青禾县示例局\t金额单位：万元'
/** 青禾 in GB18030. */
const GB = Uint8Array.from([0xc7, 0xe0, 0xba, 0xcc])
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2))
  const letters = `${mark ? '\uFEFF' : ''}${text}`
  for (let index = 0; index < letters.length; index += 1) view.setUint16(index * 2, letters.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('encodings', () => {
  test('UTF-8, with and without its mark', () => {
    expect(textOfBytes(new TextEncoder().encode(WORDS))).toBe(WORDS)
    expect(textOfBytes(new TextEncoder().encode(`\uFEFF${WORDS}`))).toBe(WORDS)
  })
  test.each([[true, true], [false, true], [true, false], [false, false]])('UTF-16, little endian %s, marked %s', (littleEndian, mark) => expect(textOfBytes(utf16(WORDS, littleEndian, mark))).toBe(WORDS))
  test('GB18030', () => expect(textOfBytes(GB)).toBe('青禾'))
  test('a program’s file is no text', () => expect(readText(Uint8Array.from([0x25, 0x50, 1, 2, 3]))).toMatchObject({ ok: false }))
  test('nothing in it', () => expect(readText(new TextEncoder().encode(' \n'))).toMatchObject({ ok: false }))
})

describe('pieces', () => {
  test('lines of cells are one grid, with their lines counted', () => {
    const { pieces, pages } = layoutOfText('收入决算表\n\n项目\t\t合计\n201\t支出\t1.00\n\n注：本表。\n')
    expect(pieces.map(({ kind, where }) => [kind, where.line])).toEqual([['line', 1], ['grid', 3], ['line', 6]])
    expect(pieces[1]?.kind === 'grid' ? pieces[1].rows.map(({ cells }) => cells.map(({ text }) => text)) : null).toEqual([['项目', '', '合计'], ['201', '支出', '1.00']])
    expect(pages).toBeNull()
  })
  test('form feeds are pages', () => {
    const { pieces, pages } = layoutOfText('一\n\f二\n三')
    expect(pieces.map(({ where }) => [where.page, where.line])).toEqual([[1, 1], [2, 2], [2, 3]])
    expect(pages).toBe(2)
  })
  test('Markdown', () => expect(layoutOfText('| 项目 | 金额 |\n|---|--:|\n| 合计 | 1.00 |').pieces).toMatchObject([{ kind: 'grid', rows: [{ cells: [{ text: '项目' }, { text: '金额' }] }, { cells: [{ text: '合计' }, { text: '1.00' }] }] }]))
  test('an unfinished line may go on', () => expect(layoutOfText('负责报送重\n要信息。').pieces.map((piece) => piece.kind === 'line' && piece.broken)).toEqual([true, false]))
  test('letters that were lost are said', () => expect(layoutOfText('合\uFFFD').notRead).toEqual([{ where: { page: null, line: 1, sheet: null }, what: '第1行有读不出的字' }]))
})

describe('columns kept apart by blanks alone', () => {
  const gridsOf = (text: string) => layoutOfText(text).pieces.flatMap((piece) => (piece.kind === 'grid' ? [piece.rows.map(({ cells }) => cells.map((cell) => cell.text))] : []))
  test('are columns where they stand under each other, figures to the right or words to the left', () => {
    expect(gridsOf('收入决算表\n科目代码   科目名称          合计       其他\n201        一般公共服务支出    1,200.00\n2010301    行政运行               50.00    0.50\n\n合　计                        1,250.00    0.50\n注：本表反映收入。')).toEqual([
      [['科目代码', '科目名称', '合计', '其他'], ['201', '一般公共服务支出', '1,200.00', ''], ['2010301', '行政运行', '50.00', '0.50'], ['合 计', '', '1,250.00', '0.50']],
    ])
  })
  test('are not guessed: a cell between two columns makes the table unread, and that is said', () => {
    const layout = layoutOfText('甲      1.00      2.00\n乙      3.00      4.00\n丙  123456789012345.00      8.00')
    expect(layout.pieces.every(({ kind }) => kind === 'line')).toBe(true)
    expect(layout.notRead.map(({ what }) => what)).toEqual(['第1行起的表只用空格对齐，分不清栏，没有按表读；请换成带制表符的文本、Word 或 Excel'])
  })
  test('sentences with a wide blank or two are sentences', () => expect(gridsOf('部门名称：某局    2024年度    金额单位：万元\n本年收入合计  100.00万元。')).toEqual([]))
})

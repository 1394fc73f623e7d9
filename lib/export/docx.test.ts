import { describe, expect, it } from 'vitest'
import { every, partsOf, readDocx, textOf, type DocxNode } from '@/testing/read-docx'
import { readPdf } from '@/testing/read-pdf'
import { codeTable, paragraphOf, sheetOf, smallBooklet } from '@/testing/small-booklet'
import { renderDocx } from './docx'
import { renderPdf } from './pdf'
import { textsOf } from './pdf/printable-booklet'

const createdAt = 1_755_648_000
const whole = renderDocx(smallBooklet(), { createdAt })
const named = (document: DocxNode, name: string): readonly DocxNode[] => every(document, name)
const bare = (text: string): string => text.replace(/\s/g, '')

describe('the booklet in Word', () => {
  it('is the same to the byte for the same booklet and second, and names nobody', () => {
    expect(Buffer.compare(renderDocx(smallBooklet(), { createdAt }), whole)).toBe(0)
    const core = partsOf(whole)['docProps/core.xml'] ?? { name: '', attributes: {}, children: [] }
    const told = named(core, 'cp:coreProperties')[0]?.children.map((child) => (typeof child === 'string' ? child : child.children.join('')))
    expect(told).toEqual(['青石县档案馆2024年度单位决算公开', '明算', '明算', '2025-08-20T00:00:00Z', '2025-08-20T00:00:00Z', 'zh-CN'])
  })

  it('holds every text of the booklet', () => {
    const booklet = smallBooklet()
    const text = bare(readDocx(whole).paragraphs.map((each) => each.text).join(''))
    for (const block of booklet.blocks) {
      if (block.kind === 'paragraph') expect(text).toContain(bare(block.spans.map((span) => span.text).join('')))
      else for (const piece of textsOf(block)) if (block.kind !== 'table' || piece !== block.contentsText) expect(text).toContain(bare(piece))
    }
  })

  it('has headings for parts, sections, tables and sheets', () => {
    const headings = readDocx(whole).paragraphs.filter(({ style }) => /^Heading|Title$/.test(style)).map(({ style, text }) => [style, text])
    expect(headings).toEqual([
      ['CoverTitle', '2024年度单位决算公开'],
      ['Heading1', '第一部分 概况'], ['Heading2', '一、本部门（单位）职责'],
      ['Heading1', '第二部分 2024年部门决算表'], ['TableTitle', '收入支出决算总表'], ['TableTitle', '收入决算表'],
      ['Heading1', '第三部分 情况说明'], ['Heading2', '一、收入支出决算总体情况说明'], ['Heading3', '（一）总体情况'],
      ['Heading1', '第五部分 附件'], ['SheetTitle', '档案数字化项目支出绩效自评表'], ['SheetTitle', '库房改造项目支出绩效自评表'],
    ])
  })

  it('has its contents filled already, with the pages of the printed booklet, each leading to its place', async () => {
    const more = [{ kind: 'table', id: 'T03', contentsText: '三、支出决算表', table: codeTable(40) } as const, ...Array.from({ length: 30 }, (_, i) => paragraphOf(`x${i}`, '经费保障到位，项目按进度实施。'.repeat(1 + (i % 9)))), { kind: 'heading', id: 'last', level: 2, text: '二、其他情况' } as const, paragraphOf('y', '无。')]
    const booklet = smallBooklet({ more })
    const { paragraphs, document } = readDocx(renderDocx(booklet, { createdAt }))
    const entries = paragraphs.filter(({ style }) => /^TOC\d$/.test(style)).map(({ text }) => text.split('\t'))
    const printed = (await readPdf(await renderPdf(booklet, { createdAt }))).pages[1]?.text ?? ''
    expect(entries.map(([text]) => text)).toContain('二、收入决算表')
    for (const [text = '', page = ''] of entries) expect(printed).toMatch(new RegExp(`${bare(text)}\\.+${page}(?!\\d)`))
    const places = new Set(named(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']))
    expect(named(document, 'w:hyperlink').every(({ attributes }) => places.has(attributes['w:anchor']))).toBe(true)
    expect(JSON.stringify(partsOf(whole)['word/settings.xml'])).not.toContain('updateFields')
  })

  it('turns the paper for landscape tables and counts pages from the first part on', () => {
    const sections = named(readDocx(whole).document, 'w:sectPr').map((section) => [named(section, 'w:pgSz')[0]?.attributes['w:orient'] ?? 'portrait', named(section, 'w:pgNumType')[0]?.attributes['w:start'] ?? null])
    // cover, contents, parts 1 and 2, 公开01, 公开02, part 3, sheets
    expect(sections).toEqual([['portrait', null], ['portrait', null], ['portrait', '1'], ['portrait', null], ['landscape', null], ['portrait', null], ['portrait', null]])
  })

  it('repeats merged heading rows, keeps rows whole and amounts at the right', () => {
    const table = named(readDocx(whole).document, 'w:tbl')[1] ?? { name: '', attributes: {}, children: [] }
    const rows = named(table, 'w:tr')
    expect(rows.map((row) => named(row, 'w:tblHeader').length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0])
    expect(rows.every((row) => named(row, 'w:cantSplit').length === 1)).toBe(true)
    expect(named(table, 'w:vMerge')).toHaveLength(10)
    const amount = named(table, 'w:tc').find((cell) => textOf(cell) === '24.15')
    expect(amount && named(amount, 'w:jc')[0]?.attributes['w:val']).toBe('right')
  })

  it('stamps a draft on right-hand and left-hand pages', () => {
    const stamps = (bytes: Uint8Array): readonly string[] => Object.values(partsOf(bytes)).flatMap((each) => named(each, 'v:textpath').map(({ attributes }) => attributes['string'] ?? '')).filter((words) => words !== '')
    expect(stamps(whole)).toEqual([])
    expect(stamps(renderDocx(smallBooklet(), { createdAt, draft: '仅供内部审核' }))).toEqual(['仅供内部审核', '仅供内部审核'])
  })
})

/** Word refuses a file whose properties stand in another order than the schema's. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': ['pStyle', 'keepNext', 'pageBreakBefore', 'widowControl', 'pBdr', 'tabs', 'spacing', 'ind', 'jc', 'outlineLvl', 'sectPr'],
  'w:rPr': ['rFonts', 'b', 'bCs', 'spacing', 'sz', 'szCs', 'lang'],
  'w:tblPr': ['tblW', 'jc', 'tblBorders', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption'],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'vAlign'],
  'w:sectPr': ['headerReference', 'footerReference', 'type', 'pgSz', 'pgMar', 'pgNumType'],
  'w:style': ['name', 'basedOn', 'next', 'uiPriority', 'semiHidden', 'unhideWhenUsed', 'qFormat', 'pPr', 'rPr'],
  'w:font': ['altName', 'charset', 'family', 'pitch'],
  'w:settings': ['zoom', 'defaultTabStop', 'evenAndOddHeaders', 'characterSpacingControl', 'compat', 'themeFontLang'],
}

describe('what Word asks of a file', () => {
  const draft = partsOf(renderDocx(smallBooklet({ more: [{ kind: 'table', id: 'T03', contentsText: '三、“支出” \\ "决算"表', table: codeTable(60) }] }), { createdAt, draft: '仅供内部审核' }))

  it('properties stand in the order of the schema', () => {
    for (const [name, order] of Object.entries(orders)) {
      for (const node of Object.values(draft).flatMap((each) => named(each, name))) {
        const places = node.children.map((child) => order.indexOf(typeof child === 'string' ? '' : child.name.replace('w:', '')))
        expect(places).toEqual(places.toSorted((left, right) => left - right))
        expect(places).not.toContain(-1)
      }
    }
  })

  it('every row fills the grid, every cell ends in a paragraph, every part is declared and found', () => {
    const document = draft['word/document.xml'] ?? { name: '', attributes: {}, children: [] }
    for (const table of named(document, 'w:tbl')) {
      const columns = named(table, 'w:gridCol').length
      for (const row of named(table, 'w:tr')) {
        const cells = named(row, 'w:tc')
        expect(cells.reduce((sum, cell) => sum + Number(named(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1), 0)).toBe(columns)
        expect(cells.every((cell) => { const last = cell.children.at(-1); return typeof last !== 'string' && last?.name === 'w:p' })).toBe(true)
      }
    }
    const relations = Object.values(draft['word/_rels/document.xml.rels'] ?? {}).flatMap(() => named(draft['word/_rels/document.xml.rels'] ?? document, 'Relationship'))
    for (const { attributes } of relations) expect(Object.keys(draft)).toContain(`word/${attributes['Target'] ?? ''}`)
    const fields = named(document, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
    expect(fields.filter((type) => type === 'begin')).toHaveLength(fields.filter((type) => type === 'end').length)
  })

  it('hostile texts are texts, and what XML cannot hold is left out', () => {
    const texts = ['<w:p/> & "x" \' ]]>', '=cmd|calc!A0', '{ TOC \\o } { INCLUDETEXT "c:\\\\x" }', '甲\u0001乙\u000b丙\ud800丁\ufffe戊\u202e己\u200b庚𠮷']
    const booklet = smallBooklet({ unitName: '<单位>&', more: texts.map((text, i) => paragraphOf(`h${i}`, text)) })
    const bytes = renderDocx(booklet, { createdAt })
    const said = readDocx(bytes).paragraphs.map(({ text }) => text)
    for (const text of [...texts.slice(0, 3), '<单位>&']) expect(said).toContain(text)
    expect(said.join('\n')).toMatch(/甲乙\n丙〓?丁〓?戊己庚𠮷/)
  })

  it('odd booklets open too', () => {
    const bare = { ...smallBooklet({ unitName: '' }), title: '' }
    for (const blocks of [[], bare.blocks.filter(({ kind }) => kind === 'table' || kind === 'contents'), [{ kind: 'sheet', id: 's', sheet: { ...sheetOf('s', '甲', '长'.repeat(9000)), notes: [] } } as const]])
      expect(named(readDocx(renderDocx({ ...bare, blocks }, { createdAt })).document, 'w:body')).toHaveLength(1)
  })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Booklet, DocumentBlock } from '@/lib/document/blocks'
import { codeTable, paragraphOf, sheetOf, smallBooklet } from '@/testing/small-booklet'
import { readPdf } from '@/testing/read-pdf'
import { renderPdf } from './pdf'
import { textsOf } from './pdf/printable-booklet'
import { advancesOf } from './pdf/cmap'
import { theFonts } from './pdf/fonts'
import { familyOf, fontOf, tablesOf } from './pdf/sfnt'
import { unprintable } from './preflight'

const createdAt = 1_755_648_000
const bare = (text: string): string => text.replace(/\s/g, '')
const latin1 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const embedded = (pdf: Uint8Array): string[] => [...new Set([...latin1(pdf).matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name ?? ''))].sort()
const withTable = (rows: number): Booklet => smallBooklet({ more: [{ kind: 'table', id: 'T03', contentsText: '三、支出决算表', table: codeTable(rows) }] })

// A first booklet waits for fonts and typesetter, on a busy machine for seconds.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => vi.unstubAllEnvs())

describe('the printed booklet', () => {
  it('is the same to the byte for the same booklet and second', async () => {
    const first = await renderPdf(smallBooklet(), { createdAt })
    const other = await renderPdf(smallBooklet({ unitName: '别的单位' }), { createdAt })
    expect(Buffer.compare(await renderPdf(smallBooklet(), { createdAt }), first)).toBe(0)
    expect(Buffer.compare(other, first)).not.toBe(0)
    expect(latin1(first)).toContain('<xmp:CreateDate>2025-08-20T00:00:00Z</xmp:CreateDate>')
  })

  it('holds every text of the booklet', async () => {
    const booklet = smallBooklet()
    const { text } = await readPdf(await renderPdf(booklet, { createdAt }))
    for (const block of booklet.blocks) {
      if (block.kind === 'paragraph') expect(text).toContain(bare(block.spans.map((span) => span.text).join('')))
      else for (const piece of textsOf(block)) expect(text).toContain(bare(piece))
    }
  })

  it('turns the page for landscape tables and numbers pages from the first part on', async () => {
    const { pages } = await readPdf(await renderPdf(smallBooklet(), { createdAt }))
    const shape = pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'))
    // cover, contents, part 1, part 2, 公开01, 公开02, part 3, two sheets
    expect(shape).toEqual(['portrait', 'portrait', 'portrait', 'portrait', 'portrait', 'landscape', 'portrait', 'portrait', 'portrait'])
    expect(pages.map(({ text }) => /—(\d+)—$/.exec(text)?.[1] ?? null)).toEqual([null, null, '1', '2', '3', '4', '5', '6', '7'])
    const contents = pages[1]?.text ?? ''
    expect(contents).toMatch(/一、收入支出决算总表\.+3/)
    expect(contents).toMatch(/第五部分附件\.+6/)
  })

  it('has bookmarks for parts, sections, tables and every sheet', async () => {
    const { outline } = await readPdf(await renderPdf(smallBooklet(), { createdAt }))
    expect(outline.map(({ title, entries }) => [title, entries.map((entry) => entry.title)])).toEqual([
      ['第一部分 概况', ['一、本部门（单位）职责']],
      ['第二部分 2024年部门决算表', ['一、收入支出决算总表', '二、收入决算表']],
      ['第三部分 情况说明', ['一、收入支出决算总体情况说明']],
      ['第五部分 附件', ['档案数字化项目支出绩效自评表', '库房改造项目支出绩效自评表']],
    ])
  })

  it('is tagged and declares PDF/UA-1', async () => {
    const pdf = await renderPdf(smallBooklet(), { createdAt })
    expect(latin1(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(latin1(pdf)).toMatch(/\/MarkInfo <<\s+\/Marked true/)
    const { roles } = await readPdf(pdf)
    for (const role of ['H1', 'H2', 'H3', 'P', 'TOC', 'TOCI', 'Table', 'TR', 'TH', 'TD']) expect(roles).toContain(role)
  })

  it('embeds the shipped fonts and no other', async () => {
    const pdf = await renderPdf(smallBooklet(), { createdAt, draft: '仅供内部审核' })
    expect(embedded(pdf)).toEqual(['MingsuanKai', 'MingsuanSans', 'MingsuanSerif'])
  })

  it('repeats the header of a long table and leaves no page with a stray row', async () => {
    for (const rows of [18, 24, 40, 47]) {
      const { pages } = await readPdf(await renderPdf(withTable(rows), { createdAt }))
      const long = pages.filter(({ text }) => /22000\d\d/.test(text) && text.includes('科目代码'))
      const counts = pages.map(({ text }) => text.match(/第\d+项支出/g)?.length ?? 0).filter((count) => count > 0)
      expect(counts.reduce((a, b) => a + b, 0)).toBe(rows)
      expect(long).toHaveLength(counts.length)
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(3)
    }
  })

  it('prints the label again where a sheet goes over to another page', async () => {
    const analysis = '经自评，项目按计划完成，资金使用规范，未发现截留挪用。'.repeat(220)
    const { pages } = await readPdf(await renderPdf(smallBooklet({ more: [{ kind: 'sheet', id: 'long', sheet: sheetOf('long', '长篇', analysis) }] }), { createdAt }))
    const continued = pages.filter(({ text }) => text.includes('（续表）'))
    expect(continued.length).toBeGreaterThan(0)
    for (const page of continued) expect(page.text).toContain('项目绩效分析')
    expect(pages.map(({ text }) => text.match(/未发现截留挪用/g)?.length ?? 0).reduce((a, b) => a + b, 0)).toBeGreaterThan(200)
  })

  it('can be stamped as a draft on every page and stays accessible', async () => {
    const pdf = await renderPdf(smallBooklet(), { createdAt, draft: '仅供内部审核' })
    const { pages } = await readPdf(pdf)
    expect(pages.every(({ text }) => text.includes('仅供内部审核'))).toBe(true)
    expect(latin1(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})

describe('odd booklets', () => {
  it('are printed without parts, titles, or words', async () => {
    const whole = smallBooklet({ unitName: '' })
    const bare = { ...whole, title: '', blocks: whole.blocks.filter(({ kind }) => kind === 'table' || kind === 'sheet' || kind === 'contents') }
    expect((await readPdf(await renderPdf(bare, { createdAt }))).pages).toHaveLength(5)
    expect((await readPdf(await renderPdf({ ...whole, title: '', blocks: [] }, { createdAt }))).pages).toHaveLength(1)
  })
})

describe('hostile texts', () => {
  const literal = ['#{panic()} #import "@preview/x:0.1.0"', '$ x^2 $ *粗* _斜_ `码` <a> @ref', '= 标题 - 项 / 词: 义', '\\u{41} \\ " \' // 注 /* 注 */', '=cmd|calc!A0', 'https://example.gov.cn/a/very/long/path?query=of#fragments-without-any-space-at-all-0123456789']
  const block = (text: string): DocumentBlock => paragraphOf('hostile', text)

  it('are printed as they are', async () => {
    const { text } = await readPdf(await renderPdf(smallBooklet({ unitName: '#单位*$', more: literal.map(block) }), { createdAt }))
    for (const piece of [...literal, '#单位*$2024年度单位决算公开']) expect(text).toContain(bare(piece))
  })

  it('stay inside their cells, however long a word is', async () => {
    const word = 'ABCDEFGHIJ'.repeat(12)
    const { text } = await readPdf(await renderPdf(smallBooklet({ more: [{ kind: 'sheet', id: 's', sheet: sheetOf('s', word, word.repeat(4)) }] }), { createdAt }))
    expect(text).toContain(word.repeat(4))
  })

  it('keep rare characters, lose what cannot be seen, and show 〓 for what no font draws', async () => {
    const booklet = smallBooklet({ more: [block('甲𠮷䶮㛃乙\u202E丙\u2066丁\u200B戊\u{1F600}己\uE000庚\ud800辛')] })
    const { text } = await readPdf(await renderPdf(booklet, { createdAt }))
    expect(text).toContain('甲𠮷䶮㛃乙丙丁戊〓己〓庚〓辛')
    expect(unprintable(booklet)).toEqual([expect.objectContaining({ blockId: 'hostile', characters: ['\u{1F600}', '\uE000', '\ud800'] })])
    expect(unprintable(smallBooklet())).toEqual([])
  })
})

describe('the typesetter', () => {
  it('prints the same pages in WebAssembly, tagged and declared alike', async () => {
    const [native, wasm] = [await renderPdf(smallBooklet(), { createdAt }), await renderPdf(smallBooklet(), { createdAt }, 'wasm')]
    expect(await readPdf(wasm)).toEqual(await readPdf(native))
    expect(latin1(wasm)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(Buffer.compare(await renderPdf(smallBooklet(), { createdAt }, 'wasm'), wasm)).toBe(0)
  })
})

describe('licensed fonts of an office', () => {
  it('are used where their folder is named', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mingsuan-office-'))
    const kai = theFonts(null).files.at(-1) ?? ''
    fs.writeFileSync(path.join(folder, 'fs.ttf'), fontOf(tablesOf(fs.readFileSync(kai)), 'FangSong_GB2312'))
    fs.writeFileSync(path.join(folder, 'notes.txt'), '不是字体')
    vi.stubEnv('MINGSUAN_FONTS', folder)
    expect(embedded(await renderPdf(smallBooklet(), { createdAt }))).toContain('FangSong_GB2312')
    fs.rmSync(folder, { recursive: true })
  })

  it('are refused in one sentence where the folder is missing', async () => {
    vi.stubEnv('MINGSUAN_FONTS', '/nowhere/at/all')
    await expect(renderPdf(smallBooklet(), { createdAt })).rejects.toThrow('字体文件夹 /nowhere/at/all 不存在')
  })

  it('keep their characters when renamed', () => {
    const tables = tablesOf(fs.readFileSync(theFonts(null).files.at(-1) ?? ''))
    const other = fontOf(tables, 'KaiTi_GB2312')
    expect(familyOf(other)).toBe('KaiTi_GB2312')
    expect(advancesOf(tablesOf(other))).toEqual(advancesOf(tables))
  })
})

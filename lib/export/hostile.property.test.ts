import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { hostileText, hostileWords } from '@/testing/hostile'
import { every, partsOf, readDocx } from '@/testing/read-docx'
import { readPdf } from '@/testing/read-pdf'
import { paragraphOf, smallBooklet } from '@/testing/small-booklet'
import type { Booklet } from '@/lib/document/blocks'
import { renderDocx } from './docx'
import { renderHtml } from './html'
import { renderListSheet } from './list-sheet'
import { renderPdf } from './pdf'
import { renderXlsx } from './xlsx'

const AT = 1_760_000_000
const bookletOf = (unitName: string, texts: readonly string[]): Booklet => smallBooklet({ unitName, more: texts.map((text, index) => paragraphOf(`p-${String(index)}`, text)) })
const few = { numRuns: 25, seed: 20_251_201 }
const bare = (text: string): string => text.replace(/\s/gu, '')

/** Every tag with the names of its attributes: what a page is made of, whatever its words. */
const skeleton = (html: string): readonly string[] => [...html.replace(/<style>[\s\S]*?<\/style>/u, '').matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/giu)].map(([, tag, attributes]) => `${tag ?? ''} ${[...(attributes ?? '').matchAll(/([a-z-]+)=?/giu)].length > 0 ? [...(attributes ?? '').replace(/="[^"]*"/gu, '').matchAll(/[a-z-]+/giu)].join(' ') : ''}`)

describe('whatever people type is words, and no code', () => {
  it('HTML: the page is made of the same elements and attributes as with harmless words', () => {
    fc.assert(fc.property(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 4 }), (name, texts) => {
      const harmless = renderHtml(bookletOf('甲', texts.map(() => '乙')))
      const html = renderHtml(bookletOf(name, texts), { disclosureJson: JSON.stringify({ name, texts }) })
      const script = /<script type="application\/json" id="disclosure">([\s\S]*?)<\/script>\n/u
      expect(JSON.parse(script.exec(html)?.[1] ?? '')).toEqual(JSON.parse(JSON.stringify({ name, texts })))
      // A line that a person ended is a line on the page.
      expect(skeleton(html.replace(script, '').replaceAll('<br>', ''))).toEqual(skeleton(harmless.replaceAll('<br>', '')))
    }), few)
  })

  it('Word: the parts are well formed, say the words, and point nowhere', () => {
    fc.assert(fc.property(fc.array(hostileWords, { minLength: 1, maxLength: 4 }), (texts) => {
      const bytes = renderDocx(bookletOf(texts[0] ?? '', texts), { createdAt: AT })
      const parts = partsOf(bytes)
      expect(Object.values(parts).flatMap((part) => every(part, 'Relationship')).filter(({ attributes }) => attributes['TargetMode'] === 'External')).toEqual([])
      const said = bare(readDocx(bytes).paragraphs.map(({ text }) => text).join(''))
      for (const text of texts) expect(said).toContain(bare(text))
    }), { ...few, numRuns: 6 })
    fc.assert(fc.property(hostileText, (text) => { partsOf(renderDocx(bookletOf(text, [text]), { createdAt: AT })) }), { ...few, numRuns: 4 })
  }, 30_000)

  it('Excel: texts come back as texts, and no cell holds a formula', async () => {
    await fc.assert(fc.asyncProperty(fc.array(hostileWords, { minLength: 1, maxLength: 6 }), async (texts) => {
      const bytes = await renderListSheet({ title: texts[0] ?? '', creator: texts[0] ?? '', heads: [{ text: '附言', width: 20 }], rows: texts.map((text) => [text]), createdAt: AT })
      const { sheets: [sheet] } = await readXlsx(bytes)
      expect((sheet?.rows ?? []).slice(1).map(([cell]) => String(cell))).toEqual(texts)
      expect([...(sheet?.cells ?? [])].filter(([, cell]) => cell.formula !== undefined)).toEqual([])
    }), few)
    const booklet = await renderXlsx(bookletOf('=1+1', ['=1+1']), { createdAt: AT, facts: [] })
    const { sheets } = await readXlsx(booklet)
    expect(sheets.flatMap((sheet) => [...(sheet.cells ?? [])].filter(([, cell]) => cell.formula?.includes('1+1') === true))).toEqual([])
  })

  it('PDF: Typst sets the words as they are, runs nothing and opens no file', async () => {
    const texts = fc.sample(hostileWords, { numRuns: 40, seed: few.seed })
    const { text } = await readPdf(await renderPdf(bookletOf(texts[0] ?? '', texts), { createdAt: AT }))
    // A font has no picture of some letters; what Typst would run is all of letters that it has.
    const letters = (words: string): string => bare(words).replace(/[^\x21-\x7e\u4e00-\u9fff]/gu, '')
    const said = letters(text)
    for (const words of texts) expect(said).toContain(letters(words))
    expect(said).not.toContain('root:x:0')
  }, 60_000)
})

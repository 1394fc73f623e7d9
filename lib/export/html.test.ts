import { describe, expect, it } from 'vitest'
import { paragraphOf, smallBooklet } from '@/testing/small-booklet'
import { renderHtml } from './html'
import { textsOf } from './pdf/printable-booklet'

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '')
    .replace(/\s/g, '')

describe('the single-file page', () => {
  it('holds every text of the booklet', () => {
    const booklet = smallBooklet()
    const text = textOf(renderHtml(booklet))
    for (const block of booklet.blocks) {
      if (block.kind === 'paragraph') expect(text).toContain(block.spans.map((span) => span.text).join(''))
      else for (const piece of textsOf(block)) expect(text).toContain(piece.replace(/\s/g, ''))
    }
  })

  it('needs nothing from outside', () => {
    const html = renderHtml(smallBooklet())
    expect(html).not.toMatch(/\b(src|href)="(?!#)/)
    expect(html).not.toMatch(/url\(|@import|https?:/)
    expect(html).toContain("default-src 'none'")
  })

  it('links every line of the contents to a place that exists', () => {
    const html = renderHtml(smallBooklet())
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, link]) => decodeURIComponent(link ?? ''))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect(ids).toContain(link)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says what each table is and what its rows and columns are', () => {
    const html = renderHtml(smallBooklet())
    expect(html).toContain('<caption><span class="title">收入决算表</span><span class="code">公开02表</span>')
    expect(html).toContain('<th scope="colgroup" colspan="2">项目</th>')
    expect(html).toContain('<th scope="col" rowspan="2">财政拨款收入</th>')
    expect(html).toContain('<th scope="row">行政运行</th><td class="r n">24.15</td>')
    expect(html.match(/<table/g)).toHaveLength(4)
  })

  it('escapes what people type, everywhere', () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202E&amp;'
    const html = renderHtml(smallBooklet({ unitName: attack, more: [paragraphOf('"><b id="x', attack), { kind: 'heading', id: "'><i>", level: 2, text: attack }] }))
    expect(html).not.toMatch(/<script>|<img|<b id|<i>|\u202e/i)
    expect(textOf(html)).toContain('"><script>alert(1)</script><imgsrc=xonerror=alert(1)>&amp;')
  })

  it('carries the disclosure for programs, and nothing in it ends the element', () => {
    const disclosure = { unit: '</script><script>alert(1)</script><!--', line: '\u2028&' }
    const html = renderHtml(smallBooklet(), { disclosureJson: JSON.stringify(disclosure) })
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    expect(scripts).toHaveLength(1)
    expect(JSON.parse(scripts[0]?.[1] ?? '')).toEqual(disclosure)
    expect(renderHtml(smallBooklet())).not.toContain('<script')
  })

  it('leaves a line for words nobody has written yet', () => {
    const html = renderHtml(smallBooklet({ more: [{ kind: 'paragraph', id: 'slot', spans: [{ kind: 'text', text: '主要原因是' }, { kind: 'reason', text: '', slot: 'reasons/total' }, { kind: 'text', text: '。' }] }] }))
    expect(html).toContain('主要原因是＿＿＿＿。')
  })
})

import 'server-only'
import type { Booklet, DocumentBlock, PrintedSpan } from '@/lib/document/blocks'
import { anchor, escaped, escapedLines, scriptJson } from './html/escape'
import { sheetHtml, tableHtml } from './html/grid'
import { styles } from './html/styles'

export type HtmlOptions = {
  /** The disclosure as JSON, kept in the file for programs that read it. */
  readonly disclosureJson?: string
}

/** The contents: parts, and under each its sections and tables. */
const contents = (booklet: Booklet, title: string): string => {
  const entries: { link: string; inner: string[] }[] = []
  const link = (id: string, text: string): string => `<a href="${anchor(id)}">${escaped(text)}</a>`
  for (const block of booklet.blocks) {
    if (block.kind === 'part') entries.push({ link: link(block.id, block.text), inner: [] })
    if (block.kind === 'heading' && block.level === 2) entries.at(-1)?.inner.push(link(block.id, block.text))
    if (block.kind === 'table') entries.at(-1)?.inner.push(link(block.id, block.contentsText))
    if (block.kind === 'sheet') entries.at(-1)?.inner.push(link(block.id, block.sheet.title))
  }
  const list = (items: readonly string[]): string => (items.length === 0 ? '' : `<ol>${items.map((item) => `<li>${item}</li>`).join('\n')}</ol>`)
  const heading = escaped(title.replace(/\s/g, ''))
  return `<nav aria-label="${heading}"><h2>${heading}</h2>${list(entries.map(({ link, inner }) => `${link}${list(inner)}`))}</nav>`
}

const span = (piece: PrintedSpan): string => (piece.kind === 'reason' && piece.text === '' ? '＿＿＿＿' : escapedLines(piece.text))

const blockHtml = (block: DocumentBlock, booklet: Booklet): string => {
  switch (block.kind) {
    case 'cover':
      return `<header class="cover"><p class="unit">${escaped(block.unitName)}</p><hr><h1>${escaped(block.title)}</h1></header>`
    case 'contents':
      return contents(booklet, block.title)
    case 'part':
      return `<h2>${escaped(block.text)}</h2>`
    case 'heading':
      return `<h${block.level + 1} id="${escaped(block.id)}">${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p id="${escaped(block.id)}"${block.role === 'numbered-heading' ? ' class="lead"' : ''}>${block.spans.map(span).join('')}</p>`
    case 'table':
      return `<div class="block${block.table.orientation === 'landscape' ? ' wide' : ''}" id="${escaped(block.id)}">${tableHtml(block.table)}</div>`
    case 'sheet':
      return `<div class="block" id="${escaped(block.id)}">${sheetHtml(block.sheet)}</div>`
  }
}

/** The parts as sections, each with what follows its title. */
const sections = (booklet: Booklet): string => {
  let open = false
  const out = booklet.blocks.map((block) => {
    const html = blockHtml(block, booklet)
    if (block.kind !== 'part') return html
    const start = `${open ? '</section>\n' : ''}<section class="part" id="${escaped(block.id)}">\n${html}`
    open = true
    return start
  })
  return `${out.join('\n')}${open ? '\n</section>' : ''}`
}

/** The booklet as one HTML file that needs nothing else: no script, no font, no network. */
export const renderHtml = (booklet: Booklet, options: HtmlOptions = {}): string => {
  const title = escaped(`${booklet.unitName}${booklet.title}`)
  const first = booklet.blocks.find((block) => block.kind === 'part')
  const data = options.disclosureJson === undefined ? '' : `<script type="application/json" id="disclosure">${scriptJson(options.disclosureJson)}</script>\n`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${styles}
</style>
</head>
<body>
${first ? `<a class="skip" href="${anchor(first.id)}">跳到正文</a>\n` : ''}<main class="page">
${sections(booklet)}
</main>
${data}</body>
</html>
`
}

import 'server-only'
import type { Booklet, DocumentBlock, PrintedSpan } from '@/lib/document/blocks'
import { textHeight, textPitch, textWidth } from './fit-text'
import type { Fonts } from './fonts'
import type { Paper, PaperPage, PaperText } from './paper'
import { rulerOf, type Ruler } from './ruler'
import { sheetPage } from './sheet-page'
import { tablePage } from './table-page'

export type PaperOptions = { readonly draft?: string; readonly createdAt: number }

/** A document without a title is not accessible. */
const untitled = '决算公开'

/** A blank to be filled by hand stands for words nobody has written yet. */
const blank = '＿＿＿＿'

const spanText = (span: PrintedSpan): string => (span.kind === 'reason' && span.text === '' ? blank : span.text)

/** A short paragraph that ends without a mark announces the next: the name of an office before its duties. */
const isTitle = (text: string): boolean => text.length <= 24 && !/[。；，：！？.;,:!?）)]$/.test(text)

const paragraphs = (block: Extract<DocumentBlock, { kind: 'paragraph' }>): PaperText[] =>
  block.spans
    .map(spanText)
    .join('')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const emphasis = block.role === 'numbered-heading'
      return { kind: 'paragraph', text, emphasis, sticky: emphasis || isTitle(text) }
    })

const contentsPage = (booklet: Booklet, title: string): PaperPage => {
  const entries = booklet.blocks.filter(({ kind }) => kind === 'part' || kind === 'table').length
  const sections = booklet.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length
  const pitch = (textHeight - 50) / Math.max(1, entries + sections)
  return { kind: 'contents', title, pitch: Math.min(28.99, Math.max(20, Math.floor(pitch * 100) / 100)) }
}

const coverPage = (block: Extract<DocumentBlock, { kind: 'cover' }>, ruler: Ruler): PaperPage => {
  const ems = (text: string): number => Math.max(1, ruler.widthOf(text))
  return {
    kind: 'cover',
    unit: block.unitName,
    title: block.title,
    unitSize: Math.max(20, Math.min(26, textWidth / ems(block.unitName))),
    titleSize: Math.max(22, Math.min(36, (textWidth - 4) / ems(block.title))),
  }
}

/** Headings never skip a level, or the structure of the document would have a hole. */
const heading = (wanted: number, above: number, text: string): PaperText => ({
  kind: 'heading',
  level: Math.min(wanted, above + 1),
  text,
  listed: wanted <= 2,
})

const pagesOf = (booklet: Booklet, ruler: Ruler): PaperPage[] => {
  const pages: PaperPage[] = []
  let items: PaperText[] = []
  let level = 0
  const finish = (): void => {
    if (items.length > 0) pages.push({ kind: 'text', pitch: textPitch(items, ruler), items })
    items = []
  }
  /** A part of which nothing has been printed but its title shares the page of the table that follows. */
  const pendingPart = (): string | null => {
    const [only, second] = items
    if (only?.kind === 'heading' && only.level === 1 && !second) {
      items = []
      return only.text
    }
    finish()
    return null
  }
  for (const block of booklet.blocks) {
    switch (block.kind) {
      case 'cover':
        pages.push(coverPage(block, ruler))
        break
      case 'contents':
        pages.push(contentsPage(booklet, block.title))
        break
      case 'part':
        finish()
        level = 1
        if (block.standalone) pages.push({ kind: 'divider', text: block.text })
        else items.push(heading(1, 0, block.text))
        break
      case 'heading': {
        const item = heading(block.level, level, block.text)
        if (item.kind === 'heading') level = item.level
        items.push(item)
        break
      }
      case 'paragraph':
        items.push(...paragraphs(block))
        break
      case 'table':
        pages.push({ ...tablePage(block, pendingPart(), ruler), level: Math.min(2, level + 1) })
        break
      case 'sheet':
        pages.push({ ...sheetPage(block, pendingPart(), ruler), level: Math.min(2, level + 1) })
        break
    }
  }
  finish()
  return pages
}

const dateOf = (seconds: number): Paper['date'] => {
  const date = new Date(seconds * 1000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
}

/** The booklet laid out on paper. Its texts must be printable already. */
export const paperOf = (booklet: Booklet, options: PaperOptions, fonts: Fonts): Paper => {
  const ruler = rulerOf(fonts.advances)
  return {
    title: `${booklet.unitName}${booklet.title}` || untitled,
    author: booklet.unitName,
    date: dateOf(options.createdAt),
    watermark: options.draft ? { text: options.draft, size: Math.min(76, 600 / Math.max(1, ruler.widthOf(options.draft))) } : null,
    faces: fonts.faces,
    pages: pagesOf(booklet, ruler),
  }
}

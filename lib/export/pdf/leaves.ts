import 'server-only'
import type { Booklet, DocumentBlock, PrintedSpan } from '@/lib/document/blocks'
import type { PaperText } from './paper'

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>

/** What begins on a page of its own, in order: the booklet as any paper has it, before a measure is decided. */
export type Leaf =
  | { readonly kind: 'cover'; readonly block: Block<'cover'> }
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'divider'; readonly text: string }
  | { readonly kind: 'text'; readonly items: readonly PaperText[] }
  /** `part`: a part's title that shares the page; `level`: of the heading above the table. */
  | { readonly kind: 'table'; readonly block: Block<'table'>; readonly part: string | null; readonly level: number }
  | { readonly kind: 'sheet'; readonly block: Block<'sheet'>; readonly part: string | null; readonly level: number }

/** A blank to be filled by hand stands for words nobody has written yet. */
const blank = '＿＿＿＿'

const spanText = (span: PrintedSpan): string => (span.kind === 'reason' && span.text === '' ? blank : span.text)

/** A short paragraph that ends without a mark announces the next: the name of an office before its duties. */
const isTitle = (text: string): boolean => text.length <= 24 && !/[。；，：！？.;,:!?）)]$/.test(text)

const paragraphs = (block: Block<'paragraph'>): PaperText[] =>
  block.spans
    .map(spanText)
    .join('')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const emphasis = block.role === 'numbered-heading'
      return { kind: 'paragraph', text, emphasis, sticky: emphasis || isTitle(text) }
    })

/** Headings never skip a level, or the structure of the document would have a hole. */
const heading = (wanted: number, above: number, text: string): Extract<PaperText, { kind: 'heading' }> => ({
  kind: 'heading',
  level: Math.min(wanted, above + 1),
  text,
  listed: wanted <= 2,
})

/** The leaves of a booklet. A part of which nothing was printed but its title shares the page of the table that follows. */
export const leavesOf = (booklet: Booklet): readonly Leaf[] => {
  const leaves: Leaf[] = []
  let items: PaperText[] = []
  let level = 0
  const finish = (): void => {
    if (items.length > 0) leaves.push({ kind: 'text', items })
    items = []
  }
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
        leaves.push({ kind: 'cover', block })
        break
      case 'contents':
        leaves.push({ kind: 'contents', title: block.title })
        break
      case 'part':
        finish()
        level = 1
        if (block.standalone) leaves.push({ kind: 'divider', text: block.text })
        else items.push(heading(1, 0, block.text))
        break
      case 'heading': {
        const item = heading(block.level, level, block.text)
        level = item.level
        items.push(item)
        break
      }
      case 'paragraph':
        items.push(...paragraphs(block))
        break
      case 'table':
        leaves.push({ kind: 'table', block, part: pendingPart(), level: Math.min(2, level + 1) })
        break
      case 'sheet':
        leaves.push({ kind: 'sheet', block, part: pendingPart(), level: Math.min(2, level + 1) })
        break
    }
  }
  finish()
  return leaves
}

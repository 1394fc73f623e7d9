import type { Booklet, DocumentBlock } from '@/lib/document/blocks'

export type OutlineEntry = { readonly id: string; readonly level: 1 | 2; readonly label: string }

/** The side outline and the 目录: parts, second-level headings, tables, evaluation sheets. */
export const outlineOf = (booklet: Booklet): readonly OutlineEntry[] =>
  booklet.blocks.flatMap((block): readonly OutlineEntry[] => {
    if (block.kind === 'part') return [{ id: block.id, level: 1, label: block.text }]
    if (block.kind === 'heading' && block.level === 2) return [{ id: block.id, level: 2, label: block.text }]
    if (block.kind === 'table') return [{ id: block.id, level: 2, label: block.contentsText }]
    if (block.kind === 'sheet') return [{ id: block.id, level: 2, label: sheetLabel(block) }]
    return []
  })

type SheetBlock = Extract<DocumentBlock, { readonly kind: 'sheet' }>

export const sheetLabel = ({ sheet }: SheetBlock): string => sheet.title

/** What stands together on one sheet of paper. */
export type Page =
  | { readonly kind: 'cover'; readonly block: Extract<DocumentBlock, { readonly kind: 'cover' }> }
  | { readonly kind: 'contents'; readonly block: Extract<DocumentBlock, { readonly kind: 'contents' }> }
  | { readonly kind: 'prose'; readonly blocks: readonly ProseBlock[] }
  | { readonly kind: 'table'; readonly block: Extract<DocumentBlock, { readonly kind: 'table' }> }
  | { readonly kind: 'sheet'; readonly block: SheetBlock }

export type ProseBlock = Extract<DocumentBlock, { readonly kind: 'part' | 'heading' | 'paragraph' }>

/** Sheets of paper in order: a part opens a new one, a table or an evaluation sheet has one to itself. */
export const pagesOf = (booklet: Booklet): readonly Page[] => {
  const pages: Page[] = []
  let open: ProseBlock[] = []
  const close = () => {
    if (open.length > 0) pages.push({ kind: 'prose', blocks: open })
    open = []
  }
  for (const block of booklet.blocks) {
    switch (block.kind) {
      case 'cover': close(); pages.push({ kind: 'cover', block }); break
      case 'contents': close(); pages.push({ kind: 'contents', block }); break
      case 'table': close(); pages.push({ kind: 'table', block }); break
      case 'sheet': close(); pages.push({ kind: 'sheet', block }); break
      case 'part': close(); open.push(block); break
      case 'heading': open.push(block); break
      case 'paragraph': open.push(block); break
    }
  }
  close()
  return pages
}

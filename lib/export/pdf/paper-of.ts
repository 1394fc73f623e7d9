import 'server-only'
import type { Booklet, DocumentBlock } from '@/lib/document/blocks'
import { textHeight, textPitch, textWidth } from './fit-text'
import type { Fonts } from './fonts'
import { leavesOf, type Leaf } from './leaves'
import type { Paper, PaperPage } from './paper'
import type { Ruler } from './ruler'
import { sheetPage } from './sheet-page'
import { tablePage } from './table-page'

export type PaperOptions = { readonly draft?: string; readonly createdAt: number }

/** A document without a title is not accessible. */
const untitled = '决算公开'

export const titleOf = (booklet: Booklet): string => `${booklet.unitName}${booklet.title}` || untitled

const contentsPage = (booklet: Booklet, title: string): PaperPage => ({ kind: 'contents', title, pitch: contentsPitch(booklet) })

/** From line to line of the contents, in points: closer where there are many, so that they keep to a page. */
export const contentsPitch = ({ blocks }: Booklet): number => {
  const entries = blocks.filter(({ kind }) => kind === 'part' || kind === 'table').length
  const sections = blocks.filter((block) => block.kind === 'heading' && block.level === 2).length
  const pitch = (textHeight - 50) / Math.max(1, entries + sections)
  return Math.min(28.99, Math.max(20, Math.floor(pitch * 100) / 100))
}

/** Sizes of the cover's two lines, in points: as large as one line of each holds. */
export const coverSizes = (block: Extract<DocumentBlock, { kind: 'cover' }>, ruler: Ruler): { readonly unitSize: number; readonly titleSize: number } => {
  const ems = (text: string): number => Math.max(1, ruler.widthOf(text))
  return { unitSize: Math.max(20, Math.min(26, textWidth / ems(block.unitName))), titleSize: Math.max(22, Math.min(36, (textWidth - 4) / ems(block.title))) }
}

const pageOf = (booklet: Booklet, leaf: Leaf, ruler: Ruler): PaperPage => {
  switch (leaf.kind) {
    case 'cover':
      return { kind: 'cover', unit: leaf.block.unitName, title: leaf.block.title, ...coverSizes(leaf.block, ruler) }
    case 'contents':
      return contentsPage(booklet, leaf.title)
    case 'divider':
      return leaf
    case 'text':
      return { ...leaf, pitch: textPitch(leaf.items, ruler) }
    case 'table':
      return { ...tablePage(leaf.block, leaf.part, ruler), level: leaf.level }
    case 'sheet':
      return { ...sheetPage(leaf.block, leaf.part, ruler), level: leaf.level }
  }
}

const dateOf = (seconds: number): Paper['date'] => {
  const date = new Date(seconds * 1000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
}

/** The booklet laid out on paper. Its texts must be printable already. */
export const paperOf = (booklet: Booklet, options: PaperOptions, fonts: Fonts): Paper => {
  const { ruler } = fonts
  return {
    title: titleOf(booklet),
    author: booklet.unitName,
    date: dateOf(options.createdAt),
    watermark: options.draft ? { text: options.draft, size: Math.min(76, 600 / Math.max(1, ruler.widthOf(options.draft))) } : null,
    faces: fonts.faces,
    pages: leavesOf(booklet).map((leaf) => pageOf(booklet, leaf, ruler)),
  }
}

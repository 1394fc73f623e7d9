import 'server-only'
import type { Booklet } from '@/lib/document/blocks'
import { leavesOf, type Leaf } from '../pdf/leaves'
import { contentsPitch } from '../pdf/paper-of'
import type { Ruler } from '../pdf/ruler'
import { contentsPieces, type ContentsEntry } from './contents'
import { pieceXml, type Piece } from './paragraph'
import { paperOfLeaf, sectionXml, type PaperName } from './sections'
import { sheetLeaf } from './sheet-leaf'
import { tableLeaf } from './table-leaf'
import { coverLeaf, dividerLeaf, textLeaf } from './text-leaf'
import type { Listed, Written } from './written'
import { element, part } from './xml'

/** The parts a section points to: heads, feet without and with a page number, each for right-hand and left-hand pages. */
export type Furniture = { readonly header: readonly string[]; readonly bare: readonly string[]; readonly numbered: readonly string[] }

type Section = { readonly paper: PaperName; readonly pieces: Piece[] }

const namespaces = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }

const write = (leaf: Exclude<Leaf, { kind: 'contents' }>, ruler: Ruler, listed: Listed, newPage: boolean): Written => {
  switch (leaf.kind) {
    case 'cover':
      return coverLeaf(leaf, ruler)
    case 'divider':
      return dividerLeaf(leaf, listed, newPage)
    case 'text':
      return textLeaf(leaf, ruler, listed, newPage)
    case 'table':
      return tableLeaf(leaf, ruler, listed, newPage)
    case 'sheet':
      return sheetLeaf(leaf, ruler, listed, newPage)
  }
}

/** The sections of the document and the lines of its contents; pages are counted from the first that is neither cover nor contents. */
const sectionsOf = (booklet: Booklet, ruler: Ruler): readonly Section[] => {
  const entries: ContentsEntry[] = []
  const sections: Section[] = []
  let contents: { readonly section: Section; readonly title: string } | null = null
  let page = 1
  const listed: Listed = (level, text, after, content) => {
    const id = entries.length + 1
    const anchor = `_Toc${String(id).padStart(6, '0')}`
    entries.push({ level, text, page: page + after, anchor })
    return element('w:bookmarkStart', { 'w:id': id, 'w:name': anchor }) + content + element('w:bookmarkEnd', { 'w:id': id })
  }
  for (const leaf of leavesOf(booklet)) {
    const paper = paperOfLeaf(leaf)
    const last = sections.at(-1)
    const continues = last !== undefined && last.paper === paper && paper !== 'front'
    const section = continues ? last : { paper, pieces: [] }
    if (!continues) sections.push(section)
    if (leaf.kind === 'contents') {
      contents = { section, title: leaf.title }
      continue
    }
    const { pages, pieces } = write(leaf, ruler, listed, continues)
    section.pieces.push(...pieces)
    if (paper !== 'front') page += pages
  }
  contents?.section.pieces.push(...contentsPieces(contents.title, entries, contentsPitch(booklet)))
  return sections
}

/** word/document.xml */
export const bodyXml = (booklet: Booklet, ruler: Ruler, furniture: Furniture): string => {
  const sections = sectionsOf(booklet, ruler)
  const firstNumbered = sections.findIndex(({ paper }) => paper !== 'front')
  const xml = sections.map(({ paper, pieces }, index) => {
    const footer = paper === 'front' ? furniture.bare : furniture.numbered
    const properties = sectionXml(paper, { header: furniture.header, footer }, index === firstNumbered ? 1 : null)
    const isLast = index === sections.length - 1
    const ends = pieces.length - 1
    return pieces.map((piece, at) => pieceXml(piece, at === ends && !isLast ? properties : '')).join('') + (isLast ? properties : '')
  })
  return part(element('w:document', namespaces, element('w:body', {}, ...xml)))
}

import 'server-only'
import { runOf, textPitch } from '../pdf/fit-text'
import type { Leaf } from '../pdf/leaves'
import type { PaperText } from '../pdf/paper'
import { coverSizes } from '../pdf/paper-of'
import type { Ruler } from '../pdf/ruler'
import { paragraph, run, type Piece, type StyleId } from './paragraph'
import { bodyPitch } from './styles'
import type { Listed, Written } from './written'

const headings = ['Heading1', 'Heading2', 'Heading3'] as const
const headingOf = (level: number): StyleId => headings[level - 1] ?? 'Heading3'

/** Sections of the narrative and the like. Its distance from line to line differs from the usual where that saves a page of a line or two. */
export const textLeaf = (leaf: Extract<Leaf, { kind: 'text' }>, ruler: Ruler, listed: Listed, newPage: boolean): Written => {
  const pitch = textPitch(leaf.items, ruler)
  const { pages, starts } = runOf(leaf.items, pitch, ruler)
  const own = pitch === bodyPitch ? {} : { pitch }
  const pieceOf = (item: PaperText, index: number): Piece => {
    const first = index === 0 && newPage ? { newPage } : {}
    if (item.kind === 'paragraph') return paragraph({ style: 'BodyPara', ...(item.sticky ? { keepNext: true } : {}), ...first, ...own }, run(item.text, item.emphasis ? { bold: true } : {}))
    const content = item.listed ? listed(item.level, item.text, starts[index] ?? 0, run(item.text)) : run(item.text)
    return paragraph({ style: headingOf(item.level), ...first, ...(item.level === 1 ? {} : own) }, content)
  }
  return { pages, pieces: leaf.items.map(pieceOf) }
}

const partwayDown = 204

/** A part's title on a page of its own. */
export const dividerLeaf = (leaf: Extract<Leaf, { kind: 'divider' }>, listed: Listed, newPage: boolean): Written => ({
  pages: 1,
  pieces: [paragraph({ style: 'Heading1', before: partwayDown, ...(newPage ? { newPage } : {}) }, listed(1, leaf.text, 0, run(leaf.text)))],
})

const cover = { before: 136, ruleHeight: 36, afterRule: 42 }

/** Unit, a thick and a thin line, title. */
export const coverLeaf = ({ block }: Extract<Leaf, { kind: 'cover' }>, ruler: Ruler): Written => {
  const { unitSize, titleSize } = coverSizes(block, ruler)
  return {
    pages: 1,
    pieces: [
      paragraph({ style: 'CoverUnit', before: cover.before, pitch: unitSize * 1.4 }, run(block.unitName, { size: unitSize })),
      paragraph({ style: 'CoverUnit', ruled: true, pitch: cover.ruleHeight }),
      paragraph({ style: 'CoverTitle', before: cover.afterRule, pitch: titleSize * 1.4 }, run(block.title, { size: titleSize })),
    ],
  }
}



import 'server-only'
import type { Leaf } from '../pdf/leaves'
import { element, mm } from './xml'

/** Leaves of one paper stand in one section, which has its margins, its orientation and its foot. */
export type PaperName = 'front' | 'text' | 'portrait' | 'landscape' | 'sheet'

export const paperOfLeaf = (leaf: Leaf): PaperName => {
  switch (leaf.kind) {
    case 'cover':
    case 'contents':
      return 'front'
    case 'divider':
    case 'text':
      return 'text'
    case 'table':
      return leaf.block.table.orientation
    case 'sheet':
      return 'sheet'
  }
}

type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number; readonly footer: number }

/** Millimetres; `footer` from the edge of the paper to the foot of the page number. */
const text: Margins = { top: 37, right: 26, bottom: 35, left: 28, footer: 22 }
const margins: Readonly<Record<PaperName, Margins>> = {
  front: text,
  text,
  portrait: { top: 25, right: 21, bottom: 27, left: 21, footer: 15 },
  landscape: { top: 17, right: 20, bottom: 18, left: 20, footer: 9 },
  sheet: { top: 20, right: 18, bottom: 24, left: 18, footer: 13 },
}
const HEADER = 8
const A4 = { short: 210, long: 297 }

type References = { readonly header: readonly string[]; readonly footer: readonly string[] }

/** Word's names for right-hand and left-hand pages. */
const sides = ['default', 'even'] as const

/** The properties of a section. `firstNumber`: its pages are counted from this number. */
export const sectionXml = (name: PaperName, { header, footer }: References, firstNumber: number | null): string => {
  const { top, right, bottom, left, footer: foot } = margins[name]
  const turned = name === 'landscape'
  const reference = (kind: string, ids: readonly string[]): string => ids.map((id, side) => element(`w:${kind}Reference`, { 'w:type': sides[side], 'r:id': id })).join('')
  return element('w:sectPr', {},
    reference('header', header),
    reference('footer', footer),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', { 'w:w': mm(turned ? A4.long : A4.short), 'w:h': mm(turned ? A4.short : A4.long), 'w:orient': turned ? 'landscape' : undefined }),
    element('w:pgMar', { 'w:top': mm(top), 'w:right': mm(right), 'w:bottom': mm(bottom), 'w:left': mm(left), 'w:header': mm(HEADER), 'w:footer': mm(foot), 'w:gutter': 0 }),
    firstNumber === null ? '' : element('w:pgNumType', { 'w:start': firstNumber }),
  )
}

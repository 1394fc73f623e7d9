import 'server-only'
import { fontsOf, type FaceName } from './faces'
import { element, escaped, halves, twips } from './xml'

export type StyleId = 'Heading1' | 'Heading2' | 'Heading3' | 'BodyPara' | 'TableTitle' | 'SheetTitle' | 'TableLine' | 'TableText' | 'TableNote' | 'TOCHeading' | 'TOC1' | 'TOC2' | 'CoverUnit' | 'CoverTitle' | 'Footer' | 'Header'

/** How a paragraph differs from its style. Lengths in points. */
export type ParagraphLook = {
  readonly style?: StyleId
  readonly keepNext?: boolean
  readonly newPage?: boolean
  /** A thick and a thin line below. */
  readonly ruled?: boolean
  readonly tabs?: readonly { readonly at: number; readonly align: 'center' | 'right'; readonly dots?: boolean }[]
  readonly before?: number
  readonly after?: number
  /** Exactly from line to line. */
  readonly pitch?: number
  readonly indent?: { readonly first?: number; readonly left?: number; readonly right?: number }
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly outline?: number
}

export type RunLook = { readonly face?: FaceName; readonly bold?: boolean; readonly size?: number; /** Closer or wider between letters. */ readonly tracking?: number }

/** A paragraph before it is known whether a section ends with it. */
export type Piece = { readonly kind: 'paragraph'; readonly look: ParagraphLook; readonly content: string } | { readonly kind: 'table'; readonly xml: string }

const spacing = ({ before, after, pitch }: ParagraphLook): string =>
  before === undefined && after === undefined && pitch === undefined
    ? ''
    : element('w:spacing', {
        'w:before': before === undefined ? undefined : twips(before),
        'w:after': after === undefined ? undefined : twips(after),
        'w:line': pitch === undefined ? undefined : twips(pitch),
        'w:lineRule': pitch === undefined ? undefined : 'exact',
      })

const indent = ({ first, left, right }: NonNullable<ParagraphLook['indent']>): string =>
  element('w:ind', { 'w:left': left === undefined ? undefined : twips(left), 'w:right': right === undefined ? undefined : twips(right), 'w:firstLine': first === undefined ? undefined : twips(first) })

/** The properties in the order the schema demands: Word refuses a file that has them in another. */
export const paragraphProperties = (look: ParagraphLook, section = ''): string => {
  const inside = [
    look.style === undefined ? '' : element('w:pStyle', { 'w:val': look.style }),
    look.keepNext === true ? element('w:keepNext') : '',
    look.newPage === true ? element('w:pageBreakBefore') : '',
    look.ruled === true ? element('w:pBdr', {}, element('w:bottom', { 'w:val': 'thickThinSmallGap', 'w:sz': 24, 'w:space': 1, 'w:color': '000000' })) : '',
    look.tabs === undefined ? '' : element('w:tabs', {}, ...look.tabs.map(({ at, align, dots }) => element('w:tab', { 'w:val': align, 'w:leader': dots === true ? 'dot' : undefined, 'w:pos': twips(at) }))),
    spacing(look),
    look.indent === undefined ? '' : indent(look.indent),
    look.align === undefined ? '' : element('w:jc', { 'w:val': look.align }),
    look.outline === undefined ? '' : element('w:outlineLvl', { 'w:val': look.outline }),
    section,
  ].join('')
  return inside === '' ? '' : element('w:pPr', {}, inside)
}

export const runProperties = ({ face, bold, tracking, size }: RunLook): string => {
  const inside = [
    face === undefined ? '' : fontsOf(face),
    bold === undefined ? '' : element('w:b', bold ? {} : { 'w:val': 0 }) + element('w:bCs', bold ? {} : { 'w:val': 0 }),
    tracking === undefined ? '' : element('w:spacing', { 'w:val': twips(tracking) }),
    size === undefined ? '' : element('w:sz', { 'w:val': halves(size) }) + element('w:szCs', { 'w:val': halves(size) }),
  ].join('')
  return inside === '' ? '' : element('w:rPr', {}, inside)
}

/** A text in one look; its line breaks and tabs are Word's. */
export const run = (text: string, look: RunLook = {}): string => {
  if (text === '') return ''
  const pieces = text.split(/(\n|\t)/).filter((piece) => piece !== '')
  return element('w:r', {}, runProperties(look), ...pieces.map((piece) => (piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)))
}

/** A field with what it shows until somebody has it computed anew. */
export const field = (instruction: string, shown: string, look: RunLook = {}): string => {
  const mark = (type: string): string => element('w:r', {}, runProperties(look), element('w:fldChar', { 'w:fldCharType': type }))
  const code = element('w:r', {}, `<w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText>`)
  return `${mark('begin')}${code}${shown === '' ? '' : `${mark('separate')}${shown}`}${mark('end')}`
}

export const paragraph = (look: ParagraphLook, ...content: readonly string[]): Piece => ({ kind: 'paragraph', look, content: content.join('') })

/** A paragraph of no height: what has to follow a table, or end a section after one. */
const nothing = paragraph({ style: 'TableText', pitch: 1 })

export const pieceXml = (piece: Piece, section = ''): string => {
  if (piece.kind === 'paragraph') return element('w:p', {}, paragraphProperties(piece.look, section), piece.content)
  return piece.xml + (section === '' ? '' : pieceXml(nothing, section))
}

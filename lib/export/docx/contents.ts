import 'server-only'
import { textWidth } from '../pdf/fit-text'
import { field, paragraph, run, type Piece } from './paragraph'
import { element } from './xml'

/** `page`: as printed at its foot. */
export type ContentsEntry = { readonly level: number; readonly text: string; readonly page: number; readonly anchor: string }

/** Headings, and the entries of the tables; pages can be gone to; not shown on the web. */
const INSTRUCTION = 'TOC \\o "1-2" \\f \\h \\z'

const mark = (type: string): string => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }))
const begin = mark('begin') + element('w:r', {}, `<w:instrText xml:space="preserve"> ${INSTRUCTION.replaceAll('"', '&quot;')} </w:instrText>`) + mark('separate')

const line = ({ text, page, anchor }: ContentsEntry): string =>
  element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, run(text), run('\t'), field(`PAGEREF ${anchor} \\h`, run(String(page), { face: 'table' }), { face: 'table' }))

/** 目录 as a field that is filled already: a click computes it anew, and nothing asks for that when the file is opened. */
export const contentsPieces = (title: string, entries: readonly ContentsEntry[], pitch: number): readonly Piece[] => {
  const spread = [...title.replace(/\s/g, '')].join('　')
  const last = entries.length - 1
  const lines = entries.map((entry, index) =>
    paragraph(
      { style: entry.level === 1 ? 'TOC1' : 'TOC2', pitch, tabs: [{ at: textWidth, align: 'right', dots: true }] },
      index === 0 ? begin : '', line(entry), index === last ? mark('end') : '',
    ),
  )
  return [paragraph({ style: 'TOCHeading' }, run(spread)), ...lines]
}

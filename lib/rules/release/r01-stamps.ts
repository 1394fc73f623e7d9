import { linesOf } from '../document-lines'
import { quotedWords } from '../each-text'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

/** A stamp stands by itself; in a sentence of a duty the same word may be a word. */
const standsOut = (text: string, stamp: string): boolean => text.length <= stamp.length * 2
const SHORT = 40
const ALWAYS = new Set(['封面', '页眉、页脚或水印', '正文'])

export const r01Stamps: Rule = {
  id: 'R01',
  title: '残留“仅供内部审核”“草稿”“样张”等字样',
  relation: '任何一页、页眉页脚、水印上不留“仅供内部审核”等字样（字样由模板给出）。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  reads: ['releaseStamps'],
  basis: '这是公开文本',
  check: function* ({ document, report }) {
    if (document === undefined) return
    const { releaseStamps } = report.template.thresholds
    const places = new Map<string, string[]>()
    for (const { text, place } of linesOf(document))
      for (const stamp of releaseStamps) if (text.includes(stamp) && ((ALWAYS.has(place) && text.length <= SHORT) || standsOut(text, stamp))) places.set(place, [...(places.get(place) ?? []), stamp])
    for (const [place, stamps] of places) yield { what: `${place}有${quotedWords(stamps)}${stamps.length > 1 ? ` ${stamps.length} 处` : ''}`, left: [documentRef(place)], advice: '请删去后再公开。' }
  },
}

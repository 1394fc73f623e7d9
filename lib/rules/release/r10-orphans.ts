import { documentRef, sectionPlace, type ReadDocument } from '../read-document'
import type { Rule } from '../rule'

type Line = { readonly place: string; readonly text: string; /** The form itself asks for 无 here. */ readonly maySayNothing: boolean }

const linesIn = (document: ReadDocument): readonly Line[] => [
  ...document.overview.map((text) => ({ place: '第一部分', text, maySayNothing: false })),
  ...document.sections.flatMap(({ number, paragraphs }) => paragraphs.map((text, index) => ({ place: sectionPlace(number), text, maySayNothing: index === 0 || /其他需要说明的事项/u.test(paragraphs[index - 1] ?? '') }))),
  ...document.definitions.map((text) => ({ place: '第四部分', text, maySayNothing: false })),
  ...document.loose.map(({ text }) => ({ place: '正文', text, maySayNothing: false })),
]

const DOUBLED = /。。|，。|、。|；。|。；|，，|；；/u

export const r10Orphans: Rule = {
  id: 'R10',
  title: '孤立的“无”或标点',
  relation: '填空以外没有独立成行的“无”或标点，没有重复的标点。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '表样残留',
  check: function* ({ document }) {
    if (document === undefined) return
    const places = new Map<string, Set<string>>()
    const add = (place: string, what: string): unknown => places.set(place, (places.get(place) ?? new Set()).add(what))
    for (const { place, text, maySayNothing } of linesIn(document)) {
      const line = text.trim()
      if (/^无[。.]?$/u.test(line) && !maySayNothing) add(place, '独立成行的“无”')
      if (/^[\p{P}\p{S}]+$/u.test(line)) add(place, `独立成行的“${line}”`)
      const doubled = DOUBLED.exec(line)?.[0]
      if (doubled !== undefined) add(place, `“${doubled}”`)
    }
    for (const [place, found] of places) yield { what: `${place}有${[...found].join('、')}`, left: [documentRef(place)], advice: '请删去多余的字和标点。' }
  },
}

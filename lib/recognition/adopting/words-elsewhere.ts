import type { FactKey } from '@/lib/facts/facts'
import type { ReadSection } from '@/lib/rules/read-document'
import type { NarrativeSection, Template } from '@/lib/template/templates'
import { reasonsElsewhere } from '../data/reason-slots'
import { plain, withoutOrdinal } from '../letters'

export type WordsElsewhere = { readonly key: FactKey; readonly text: string; readonly section: string; readonly paragraph: string }

const flat = (sections: readonly NarrativeSection[]): readonly NarrativeSection[] => sections.flatMap((section) => [section, ...flat(section.children ?? [])])

const OTHER_MATTERS = /^其他(?:需要|需)?说明的(?:事项|情况)/u

/** What stands under 其他需要说明的事项: paragraphs with nothing of the form in them. */
const otherMatters = (outline: readonly NarrativeSection[], sections: readonly ReadSection[]): readonly WordsElsewhere[] => {
  const number = outline.find(({ tell }) => tell === 'performance')?.number
  const section = sections.find((each) => each.number === number)
  const at = section?.paragraphs.findIndex((text) => OTHER_MATTERS.test(withoutOrdinal(plain(text)))) ?? -1
  if (section === undefined || at < 0) return []
  const text = section.paragraphs.slice(at + 1).join('\n')
  return [{ key: 'performance/otherMatters', text, section: section.number, paragraph: section.paragraphs[at + 1] ?? '' }]
}

/** Reasons in whatever words a place gives them, where the form asks for them. */
export const wordsElsewhere = (template: Template, sections: readonly ReadSection[]): readonly WordsElsewhere[] => {
  const outline = flat(template.narrative)
  return [
    ...otherMatters(outline, sections),
    ...reasonsElsewhere(template).flatMap(({ tell, key, begins, says }) => {
      const number = outline.find((section) => section.tell === tell)?.number
      const section = sections.find((each) => each.number === number)
      const paragraph = section?.paragraphs.find((text) => begins.test(withoutOrdinal(plain(text))) && says.test(text))
      const text = paragraph === undefined ? undefined : says.exec(paragraph.replace(/\s/gu, ''))?.[1]
      return section === undefined || paragraph === undefined || text === undefined ? [] : [{ key, text, section: section.number, paragraph }]
    }),
  ]
}

import type { FactKey, FactValue } from '@/lib/facts/facts'

type Entries = ReadonlyMap<FactKey, FactValue>

/** The number the form puts before a paragraph, with the letters as they are. */
const NUMBER = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[、.．](?!\d)|[①-⑳])\s*/u
const LONGEST_NAME = 30

const isName = (text: string): boolean => NUMBER.test(text) && text.length <= LONGEST_NAME && !/[。；;]/u.test(text)

const textsOf = (facts: Entries, list: string): readonly string[] => {
  const order = facts.get(list)
  return (order?.kind === 'list' ? order.ids : []).flatMap((id) => {
    const text = facts.get(`${list}/${id}/text`)
    return text?.kind === 'text' ? [text.text] : []
  })
}

type Office = { readonly name: string; readonly text: string }

/** A short numbered line names an office; what follows says what it does. */
const officesOf = (paragraphs: readonly string[]): readonly Office[] => {
  const offices: Office[] = []
  for (const paragraph of paragraphs) {
    const last = offices.at(-1)
    if (isName(paragraph)) offices.push({ name: paragraph.replace(NUMBER, ''), text: '' })
    else if (last !== undefined && !NUMBER.test(paragraph)) offices[offices.length - 1] = { ...last, text: last.text === '' ? paragraph : `${last.text}\n${paragraph}` }
    else offices.push({ name: '', text: paragraph.replace(NUMBER, '') })
  }
  return offices
}

const DUTIES = 'overview/duties'
const ORGANISATION = 'overview/organisation'

/** 职责 and 机构设置 as the form keeps them: without the numbers that it prints itself, offices by name. */
export const overviewOf = (facts: Entries): readonly (readonly [FactKey, FactValue])[] => {
  const duties = textsOf(facts, DUTIES).map((text) => text.replace(NUMBER, ''))
  const offices = officesOf(textsOf(facts, ORGANISATION))
  const text = (key: FactKey, words: string): readonly (readonly [FactKey, FactValue])[] => (words === '' ? [] : [[key, { kind: 'text', text: words }]])
  const list = (key: FactKey, letter: string, length: number): readonly (readonly [FactKey, FactValue])[] => (length === 0 ? [] : [[key, { kind: 'list', ids: Array.from({ length }, (_, index) => `${letter}${String(index + 1)}`) }]])
  return [
    ...list(DUTIES, 'd', duties.length),
    ...duties.flatMap((words, index) => text(`${DUTIES}/d${String(index + 1)}/text`, words)),
    ...list(ORGANISATION, 'o', offices.length),
    ...offices.flatMap(({ name, text: words }, index) => [...text(`${ORGANISATION}/o${String(index + 1)}/name`, name), ...text(`${ORGANISATION}/o${String(index + 1)}/text`, words)]),
  ]
}

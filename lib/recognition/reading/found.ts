import type { Where, NotRead } from '../layout'
import type { Found, Recognised } from '../recognised'
import { annexOf } from '@/lib/rules/place'
import { sectionPlace, type ReadDocument } from '@/lib/rules/read-document'
import { tablePlace } from '@/lib/rules/document-lines'
import type { SectionFound } from './document'
import type { Line } from './lines'
import type { RawTable, Segments } from './segments'
import type { SheetFound } from './sheets'
import type { TableFound } from './tables'
import { tableOfTitle } from './lines'

type Placed = { readonly text: string; readonly where: Where }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Whether a line has these words; a figure is not found inside a longer one, nor `1` in `1、`. */
const has = (text: string): ((line: Line) => boolean) => {
  const pattern = new RegExp(`(?<![\\d.])${escaped(text)}(?![\\d.、．])`, 'u')
  return (line) => pattern.test(line.text.replace(/\s/gu, ''))
}

/** Where a section tells something: the line that has it, the paragraph that has it over several lines, otherwise its first. The first of `texts` that stands there. */
export const whereTold = (sections: readonly SectionFound[], number: string, ...texts: readonly string[]): Where | null => {
  const section = sections.find((each) => each.number === number)
  if (section === undefined) return null
  const [line] = texts.flatMap((text) => (text === '' ? [] : (section.lines.find(has(text)) ?? section.paragraphs.find(has(text)) ?? [])))
  return (line ?? section.paragraphs[0] ?? section).where
}

const nameOf = ({ form, read }: TableFound): readonly string[] => [...new Set([tablePlace(read), `${form.number}表`])]

/** Every place a finding may point to, with its lines in order. */
export const linePlacesOf = (segments: Segments, tables: readonly TableFound[], sheets: readonly SheetFound[], sections: readonly SectionFound[], overview: readonly Line[], definitions: readonly Line[]): Recognised['linePlaces'] => {
  const places = new Map<string, readonly Placed[]>()
  const put = (place: string, lines: readonly Placed[]): void => {
    if (lines.length > 0 && !places.has(place)) places.set(place, lines)
  }
  put('封面', segments.cover)
  put('页眉、页脚或水印', segments.furniture)
  put('目录', segments.contents.map(({ text, line }) => ({ text, where: line.where })))
  put('标题', segments.headings)
  for (const heading of segments.headings) put(`标题“${heading.text}”`, [heading])
  put('第一部分', overview)
  for (const table of tables) {
    const rows = table.read.rows.map((row, index): Placed => ({ text: row.texts.join('\t'), where: table.rowPlaces[index] ?? table.where }))
    for (const name of nameOf(table)) {
      put(name, [{ text: table.read.title, where: table.where }, ...rows])
      for (const suffix of ['表头', '表名']) put(`${name}${suffix}`, [{ text: table.read.title, where: table.where }])
      table.read.rows.forEach(({ code }, index) => { if (code !== '') put(`${name} ${code}`, rows.slice(index, index + 1)) })
    }
  }
  for (const { number, lines, where, heading } of sections) put(sectionPlace(number), lines.length > 0 ? lines : [{ text: heading, where }])
  put('第四部分', definitions)
  sheets.forEach(({ raw, page }, index) => {
    for (const name of [annexOf(index), `${annexOf(index)}表头`]) put(name, [{ text: page.title, where: raw.where }, ...raw.grids.flatMap(({ rows }) => rows.map(({ cells, where }) => ({ text: cells.map(({ text }) => text).join('\t'), where })))])
  })
  put('正文', segments.loose)
  return places
}

/** What was found, with how surely. */
export const foundOf = (tables: readonly TableFound[], sections: readonly SectionFound[], sheets: readonly SheetFound[]): readonly Found[] => [
  ...tables.map((table): Found => ({ place: `${table.form.number}表`, title: table.read.title === '' ? table.form.title : table.read.title, where: table.where, confidence: table.confidence, because: table.because })),
  ...sections.map(({ number, heading, where, tell, lines }): Found => ({ place: sectionPlace(number), title: heading, where, confidence: tell === null && lines.length > 0 ? 'low' : 'high', because: tell === null && lines.length > 0 ? '提纲中没有这一节' : '' })),
  ...sheets.map(({ raw, reading, notRead }, index): Found => ({ place: annexOf(index), title: reading.name, where: raw.where, confidence: notRead.length === 0 ? 'high' : notRead.some(({ what }) => what.startsWith('没有') || what.startsWith('只有')) ? 'low' : 'middle', because: notRead.map(({ what }) => what).join('，') })),
]

type Read = { readonly raws: readonly RawTable[]; readonly tables: readonly TableFound[]; readonly sheets: readonly SheetFound[]; readonly sections: readonly SectionFound[]; readonly segments: Segments; readonly document: ReadDocument; readonly isOwn: boolean; readonly hasUnit: boolean }

/** Everything that was not read, said as such. */
export const notReadOf = ({ raws, tables, sheets, sections, segments, document, isOwn, hasUnit }: Read): readonly NotRead[] => {
  const nowhere: Where = { page: null, line: null, sheet: null }
  const missing = isOwn ? [] : segments.contents.filter(({ text }) => {
    const id = tableOfTitle(text)
    return id !== null && !tables.some(({ form }) => form.id === id)
  })
  return [
    ...raws.filter(({ id }) => id === null).map(({ where, head }) => ({ where, what: `“${head.title === '' ? head.number : head.title}”没有认出是哪一张表，未核对` })),
    ...segments.unknown.filter(({ rows }) => rows.length > 1).map(({ where }) => ({ where, what: '这里的一张表没有认出，未核对' })),
    ...missing.map(({ text, line }) => ({ where: line.where, what: `目录列有“${text}”，没有读到这张表` })),
    ...tables.flatMap((table) => table.notRead.map(({ what, where }) => ({ where: where ?? table.where, what: `${table.form.number}表${what}` }))),
    ...tables.filter(({ confidence, because }) => confidence !== 'high' && !/没有读出$/u.test(because)).map(({ where, form, because }) => ({ where, what: `${form.number}表${because}` })),
    ...sections.filter(({ tell, lines }) => tell === null && lines.length > 0).map(({ where, heading }) => ({ where, what: `“${heading}”一节不在提纲中，未核对` })),
    ...sheets.flatMap(({ notRead }, index) => notRead.map(({ what, where }) => ({ where, what: `${annexOf(index)}${what}` }))),
    ...(document.lost ?? []).map((text) => ({ where: nowhere, what: `目录中的“${text}”，正文中没有读到这个标题` })),
    ...(hasUnit || tables.length === 0 ? [] : [{ where: nowhere, what: '各表都没有印金额单位，按万元读' }]),
  ]
}

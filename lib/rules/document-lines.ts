import type { CellRef } from '@/lib/report/cell'
import { annexOf } from './place'
import { documentRef, sectionPlace, type ReadDocument, type ReadTable } from './read-document'

/** One printed line with the place it stands at. */
export type DocumentLine = { readonly text: string; /** `公开05表`, `说明五（三）`, `封面` */ readonly place: string; readonly ref: CellRef }

const known = new WeakMap<ReadDocument, readonly DocumentLine[]>()

export const tablePlace = ({ id, number }: ReadTable): string => (number === '' ? `公开${id.slice(1)}表` : number)

/** Every line of a read document in order: what words that must not stand anywhere are looked for in. */
export const linesOf = (document: ReadDocument): readonly DocumentLine[] => {
  const before = known.get(document)
  if (before !== undefined) return before
  const at = (place: string, texts: readonly string[]): readonly DocumentLine[] => texts.flatMap((text, index) => (text === '' ? [] : [{ text, place, ref: documentRef(place, index + 1) }]))
  const texts = (entries: readonly { readonly text: string }[]): readonly string[] => entries.map(({ text }) => text)
  const { cover } = document
  const lines = [
    ...(cover === null ? [] : at('封面', [cover.unitName, cover.title])),
    ...at('页眉、页脚或水印', texts(document.furniture)),
    ...at('目录', texts(document.contents)),
    ...at('标题', texts(document.headings)),
    ...at('第一部分', document.overview),
    ...document.tables.flatMap((table) => at(tablePlace(table), [table.number, table.title, table.department, table.year, table.unitLine, ...table.header, ...table.rows.flatMap(({ texts: cells }) => cells), ...table.notes])),
    ...document.sections.flatMap(({ number, paragraphs }) => at(sectionPlace(number), paragraphs)),
    ...at('第四部分', document.definitions),
    ...document.sheets.flatMap(({ title, year, texts: cells }, index) => at(annexOf(index), [title, year, ...cells])),
    ...at('正文', texts(document.loose)),
  ]
  known.set(document, lines)
  return lines
}

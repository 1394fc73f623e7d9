// A mistake of the rehearsal, which is a change of what was read, made in the booklet itself: so that it can be printed, and read again.
import type { Booklet, DocumentBlock, PrintedCell, PrintedTable } from '@/lib/document/blocks'
import type { ReadSection, ReadTable } from '@/lib/rules/read-document'
import type { Subject } from '@/lib/rules/rule'
import { spansText } from '@/lib/narrative/narrative'

export type Planted = { readonly booklet: Booklet; /** Words across every page. */ readonly draft: string | null }

type Tables = ReadonlyMap<string, ReadTable>
const tablesOf = ({ document }: Subject): Tables => new Map((document?.tables ?? []).map((table) => [table.id, table]))

/** A cell with what it prints now. */
const cellNow = (cell: PrintedCell, after: Subject, before: Subject): PrintedCell => {
  const [was, is] = cell.ref === undefined ? ['', ''] : [before.printed?.get(cell.ref), after.printed?.get(cell.ref)]
  return was === is || is === undefined ? cell : { ...cell, text: is }
}

const tableNow = (table: PrintedTable, before: Subject, after: Subject): PrintedTable => {
  const [was, is] = [tablesOf(before).get(table.id), tablesOf(after).get(table.id)]
  if (was === undefined || is === undefined) return table
  const names = new Map(is.rows.map(({ code, name }) => [code, name]))
  const lost = new Set(was.rows.map(({ code }) => code).filter((code) => code !== '' && !names.has(code)))
  const body = table.body.filter((row) => !lost.has(row[0]?.text ?? '')).map((row) => row.map((cell, column) => {
    const code = row[0]?.text ?? ''
    const renamed = column === 1 && /^\d{3,7}$/u.test(code) && names.has(code) ? { ...cell, text: names.get(code) ?? cell.text } : cell
    return cellNow(renamed, after, before)
  }))
  return { ...table, body, subtitle: [is.department, is.year, is.unitLine], notes: is.notes }
}

/** Paragraphs that read otherwise now, by what they said; null for one that is gone. */
const paragraphsNow = (before: readonly ReadSection[], after: readonly ReadSection[]): ReadonlyMap<string, string | null> => {
  const said = new Map<string, string | null>()
  before.forEach(({ paragraphs }, index) => {
    const now = after[index]?.paragraphs ?? []
    paragraphs.forEach((text, at) => { if (now[at] !== text) said.set(text, now[at] ?? null) })
  })
  return said
}

/** The booklet before a mistake, printed as the mistake has it; null where the mistake has no place in print. */
export const planted = (booklet: Booklet, before: Subject, after: Subject): Planted | null => {
  const [was, is] = [before.document, after.document]
  if (was === undefined || is === undefined || JSON.stringify(was.contents) !== JSON.stringify(is.contents)) return null
  const said = paragraphsNow(was.sections, is.sections)
  let sheets = -1
  const blockNow = (block: DocumentBlock): readonly DocumentBlock[] => {
    if (block.kind === 'table') return [{ ...block, table: tableNow(block.table, before, after) }]
    if (block.kind === 'sheet') {
      sheets += 1
      const [old, now] = [was.sheets[sheets]?.texts ?? [], is.sheets[sheets]?.texts ?? []]
      return [{ ...block, sheet: { ...block.sheet, notes: [...block.sheet.notes, ...now.slice(old.length)] } }]
    }
    if (block.kind !== 'paragraph' || !said.has(spansText(block.spans))) return [block]
    const text = said.get(spansText(block.spans)) ?? null
    return text === null ? [] : [{ ...block, spans: [{ kind: 'text', text }] }]
  }
  return { booklet: { ...booklet, blocks: booklet.blocks.flatMap(blockNow) }, draft: is.furniture[0]?.text ?? null }
}

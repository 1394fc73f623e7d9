import { FACTS_FORMAT, assemble, parseFact, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { templates } from '@/lib/template/templates'
import type { Layout, Where } from '../layout'
import { isData } from '../reading/signature'

/** The facts a workbook keeps beside its tables, exact, each with its place; `unread`: keys whose content is none. */
export type StatedFacts = { readonly facts: Facts; readonly entries: ReadonlyMap<FactKey, FactValue>; readonly places: ReadonlyMap<FactKey, Where>; readonly unread: readonly { readonly key: string; readonly where: Where }[] }

/** From the sheet of facts of a workbook of ours: key, what people call it, content. Null where there is none that this program knows. */
export const statedFactsIn = ({ pieces }: Layout): StatedFacts | null => {
  const rows = pieces.flatMap((piece) => (piece.kind === 'grid' && isData(piece.rows) ? piece.rows : []))
  const lines = rows.map(({ cells, where }) => ({ key: (cells[0]?.text ?? '').trim(), text: cells[2]?.text ?? '', where }))
  const head = new Map(lines.map(({ key, text }) => [key, text] as const))
  const template = [...templates.values()].find(({ id }) => id === head.get('@template'))
  if (head.get('@format') !== FACTS_FORMAT || template === undefined) return null
  const entries = new Map<FactKey, FactValue>()
  const places = new Map<FactKey, Where>()
  const unread: { key: string; where: Where }[] = []
  for (const { key, text, where } of lines) {
    if (!key.includes('/') && key !== 'glossaryAddition') continue
    const value = parseFact(key, text)
    if (!value.ok) unread.push({ key, where })
    else if (value.value !== null) {
      entries.set(key, value.value)
      places.set(key, where)
    }
  }
  return { facts: assemble({ templateId: template.id, fiscalYear: template.fiscalYear }, entries), entries, places, unread }
}

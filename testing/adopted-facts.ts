import { assemble, flatten, parseFact, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { compose } from '@/lib/document/compose'
import { spansText, tell } from '@/lib/narrative/narrative'
import type { Adopted } from '@/lib/recognition/adopted'
import { reportOf } from './judged'

/** What an empty disclosure of the same unit holds once everything of a text is taken over. */
export const factsAdopted = ({ facts }: Adopted, of: Facts): Facts => {
  const registered = [...flatten(of)].filter(([key]) => key.startsWith('budgetUnit/'))
  const taken = facts.flatMap(({ key, text }): readonly (readonly [FactKey, FactValue])[] => {
    const value = parseFact(key, text)
    if (!value.ok || value.value === null) throw new Error(`${key}: ${text}`)
    return [[key, value.value]]
  })
  return assemble({ templateId: of.templateId, fiscalYear: of.fiscalYear }, [...registered, ...taken])
}

/** Every text of the booklet that facts make, by the place where it is printed. */
export const printedTexts = (facts: Facts): readonly string[] => {
  const report = reportOf(facts)
  return compose(report, tell(report)).blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.table.title, ...block.table.body.map((row) => row.map(({ text }) => text).join('|')), ...block.table.notes]
    if (block.kind === 'sheet') return [block.sheet.title, ...block.sheet.rows.map((row) => row.map(({ text }) => text).join('|'))]
    return [block.kind === 'paragraph' ? spansText(block.spans) : 'text' in block ? block.text : block.kind]
  })
}

// Booklets as they are published, for a sample of a large province.
import { compose } from '@/lib/document/compose'
import { toContract } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { citedCells, tell } from '@/lib/narrative/narrative'
import { measures } from '@/lib/publication/measures'
import { correctCase } from '@/lib/rehearsal/correct-case'
import { buildReport } from '@/lib/report/build'
import { tracesOf } from '@/lib/report/trace'
import { theTemplate } from '@/lib/template/templates'

export const TEMPLATE = 'CN-2024-14'

export type Sample = { readonly booklet: unknown; readonly traces: unknown; readonly facts: unknown; readonly figures: Readonly<Record<string, string>>; readonly byCategory: unknown }

const CATEGORIES = [['201', '一般公共服务支出'], ['205', '教育支出'], ['208', '社会保障和就业支出'], ['210', '卫生健康支出'], ['213', '农林水支出'], ['221', '住房保障支出']] as const

/** One correct disclosure drawn at random, with everything that is photographed of it. */
export const sample = (seed: number): Sample => {
  const template = theTemplate(TEMPLATE)
  const facts = factsWith(correctCase(seed, template), TEMPLATE)
  const report = buildReport(template, facts)
  const booklet = compose(report, tell(report))
  const traces = tracesOf(report, booklet.blocks.flatMap((block) => (block.kind === 'paragraph' ? citedCells(block.spans) : [])))
  const figures = Object.fromEntries(Object.values(measures).map(({ cell }) => [cell, (traces[cell]?.exact ?? '').replaceAll(',', '')]))
  return { booklet, traces, facts: toContract(facts), figures, byCategory: CATEGORIES.map(([code, name], index) => ({ code, name, amount: `${String(120 + ((seed * 37 + index * 91) % 900))}.${String(10 + (seed % 90))}` })) }
}

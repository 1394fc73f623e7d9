import { figureOf, times, type Amount } from '@/lib/money/amount'
import { parseFact, withFact, type FactKey, type Facts } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { buildReport } from '@/lib/report/build'
import type { Cell, CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import { tell } from '@/lib/narrative/narrative'
import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import { theTemplate } from '@/lib/template/templates'
import { consistentStatements } from './consistent-statements'

export const TEMPLATE = 'CN-2024-14'

/** A whole disclosure in which every rule is content: amounts print without rounding, every slot is filled. */
export const consistentFacts: Facts = factsWith(consistentStatements, TEMPLATE)

/** What a test changes: facts as typed (元), '' for blank. */
export type Changes = Readonly<Record<FactKey, string>>

export const changed = (facts: Facts, changes: Changes): Facts =>
  Object.entries(changes).reduce((before, [key, text]) => {
    const value = parseFact(key, text)
    if (!value.ok) throw new Error(`${key}: ${value.error}`)
    return withFact(before, key, value.value)
  }, facts)

export const reportOf = (facts: Facts): Report => buildReport(theTemplate(facts.templateId), facts)

type More = Partial<Omit<Subject, 'report' | 'narrative'>>

export const subjectOf = (report: Report, more: More = {}): Subject => ({ report, narrative: tell(report), basis: 'facts', ...more })

/** Facts of the consistent disclosure with some of them changed, to be judged. */
export const stated = (changes: Changes, more: More = {}): Subject => subjectOf(reportOf(changed(consistentFacts, changes)), more)

/** A booklet as a reader finds it: the consistent disclosure with some cells printed otherwise (万元, counts whole, '' for an empty cell). */
export const printed = (cells: Readonly<Record<CellRef, string>>, changes: Changes = {}, more: More = {}): Subject => {
  const report = reportOf(changed(consistentFacts, changes))
  // Generated tables leave zero empty: on paper nothing stands there.
  const tampered = new Map<CellRef, Cell>([...report.cells].map(([ref, cell]) => [ref, cell.value?.isZero() === true ? { ...cell, value: null } : cell]))
  for (const [ref, text] of Object.entries(cells) as [CellRef, string][]) {
    const cell = report.cells.get(ref)
    if (cell === undefined) throw new Error(`no cell ${ref}`)
    // A printed amount is held in 元, like every other.
    const value = text === '' ? null : cell.measure === 'count' ? figureOf(text) : (times(figureOf(text), figureOf('10000')) as Amount)
    tampered.set(ref, { ...cell, value })
  }
  // Sentences are of the untouched booklet: only the cells are printed otherwise.
  return { report: { ...report, cells: tampered }, narrative: tell(report), basis: 'document', ...more }
}

/** The booklet without one of its tables. */
export const withoutTable = (subject: Subject, id: string): Subject => {
  const { report } = subject
  return { ...subject, report: { ...report, tables: report.tables.filter((table) => table.template.id !== id), cells: new Map([...report.cells].filter(([ref]) => !ref.startsWith(`${id}!`))) } }
}

/** `['A01 error', 'I11 error']`: what speaks and how loudly. */
export const verdict = (subject: Subject): readonly string[] => judge(subject).map(({ rule, severity }) => `${rule} ${severity}`)

export const findingOf = (subject: Subject, rule: string): Finding => {
  const finding = judge(subject).find((candidate) => candidate.rule === rule)
  if (finding === undefined) throw new Error(`${rule} is silent`)
  return finding
}

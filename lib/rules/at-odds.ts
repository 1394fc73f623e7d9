import { isZero, minus, type Figure } from '@/lib/money/amount'
import type { FactKey, Facts } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import { placeOf, type CellRef, type Derivation } from '@/lib/report/cell'
import { derive } from '@/lib/report/derive'
import { cellAt, factRef, type Report } from '@/lib/report/report'
import { findingKey } from './composed-finding'
import { totalOf } from './equality'
import { usedSeverity } from './judge'
import type { Rule, RuleFinding, Subject } from './rule'
import { rules } from './rules'
import { ALL_SHEETS } from './sheet'

/** Two sides that ought to state one amount and do not: how often each fact counts in left − right, and by how much they miss. */
export type AtOdds = { readonly key: string; readonly severity: 'error' | 'warning'; readonly counts: ReadonlyMap<FactKey, number>; readonly difference: Figure }

/** Facts as the rules of figures see them. */
export type Standing = {
  readonly facts: Facts
  readonly report: Report
  readonly atOdds: readonly AtOdds[]
  /** Errors and warnings of the same rules that compare no two statements of one amount, by key. */
  readonly others: ReadonlySet<string>
}

/** Rules that a figure breaks and no text: the others need sentences told anew and say nothing about which figure is wrong. */
const ofFigures: readonly Rule[] = rules.filter(({ id, tolerance, appliesTo, severity }) => appliesTo !== 'document' && severity !== 'notice' && (tolerance !== 'none' || /^[TPA]/.test(id)) && !/^[NCR]/.test(id))

/** The derivation of a cell; of a row the table does not list the one it would have, for its fact may stand under another code. */
const derivationOf = (report: Report, ref: CellRef): Derivation | undefined => {
  const cell = cellAt(report, ref)
  if (cell !== undefined) return cell.from
  const { table, row, column } = placeOf(ref)
  const body = report.template.tables.find(({ id }) => id === table)?.body
  const source = body?.kind === 'codes' && /^\d{7}$/.test(row) ? body.columns.find(({ key }) => key === column)?.from : undefined
  return body?.kind !== 'codes' || source === undefined ? undefined : derive(source, table, row, `${body.entries}/${row}`)
}

const countFacts = (report: Report, ref: CellRef, sign: number, into: Map<FactKey, number>): void => {
  const from = derivationOf(report, ref)
  switch (from?.kind) {
    case 'fact': {
      const count = (into.get(from.key) ?? 0) + sign
      if (count === 0) into.delete(from.key)
      else into.set(from.key, count)
      return
    }
    case 'carried':
      countFacts(report, from.from, sign, into)
      return
    case 'sum':
      for (const part of from.of) countFacts(report, part, sign, into)
      return
    case 'graded':
    case undefined:
  }
}

/** The cells a side stands for: the sheets themselves stand for what was spent on each. */
const cellsOf = (report: Report, refs: readonly CellRef[]): readonly CellRef[] =>
  refs.flatMap((ref) => (ref === ALL_SHEETS ? report.facts.performance.projects.flatMap((project) => project.funds.map((fund) => factRef(`performance/projects/${project.id}/funds/${fund.id}/executed`))) : [ref]))

const atOddsOf = (report: Report, key: string, severity: AtOdds['severity'], { left, right, slipped, figures }: RuleFinding): AtOdds | null => {
  if (slipped !== 'anything' || right === undefined) return null
  const [one, other] = [cellsOf(report, left), cellsOf(report, right)]
  if ([...one, ...other].some((ref) => cellAt(report, ref)?.measure === 'count')) return null
  // One side alone is compared with a figure from elsewhere: last year's booklet, the units' own disclosures.
  if (other.length === 0 && figures?.unit !== '元') return null
  const difference = minus(totalOf(report, one), other.length === 0 && figures !== undefined ? figures.right : totalOf(report, other))
  if (isZero(difference)) return null
  const counts = new Map<FactKey, number>()
  for (const ref of one) countFacts(report, ref, 1, counts)
  for (const ref of other) countFacts(report, ref, -1, counts)
  return { key, severity, counts, difference }
}

/** Judges facts by the rules of figures. `previous` makes it quicker and changes nothing else. */
export const standingOf = (subject: Subject, facts: Facts, previous?: Report): Standing => {
  const report = facts === subject.report.facts ? subject.report : buildReport(subject.report.template, facts, previous, subject.classification)
  const atOdds: AtOdds[] = []
  const others = new Set<string>()
  for (const rule of ofFigures)
    for (const found of rule.check({ ...subject, report })) {
      const severity = usedSeverity(rule, found, report)
      if (severity === null || severity === 'notice') continue
      const key = findingKey(rule.id, found)
      const odds = atOddsOf(report, key, severity, found)
      if (odds === null) others.add(key)
      else atOdds.push(odds)
    }
  return { facts, report, atOdds, others }
}

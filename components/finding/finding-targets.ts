import { formOfTable, rowsOfTable } from '@/components/live/fact-href'
import type { FactKey } from '@/lib/facts/facts'
import { absolute, compare, zero, type Amount } from '@/lib/money/amount'
import { placeOf, type CellRef } from '@/lib/report/cell'
import { documentRef } from '@/lib/rules/read-document'
import { cellAt, factKeyOfRef, factRef, type Report } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import { refOfSide, sidesOf, type FindingSide } from './finding-ends'
import type { Finding } from '@/lib/rules/finding'

/** Where an end is mended: the field of a fact, the computed cell that a form draws above its parts, or a step that is late. */
export type EndTarget = { readonly kind: 'step'; readonly step: 'publish' } | { readonly kind: 'field'; readonly key: FactKey } | { readonly kind: 'cell'; readonly ref: CellRef }

/** One end of a finding: its words, the facts it rests on (largest first), and where it is mended. */
export type OpenEnd = FindingSide & {
  /** The one fact that is this end; null where it is computed from several, or rests on none. */
  readonly only: FactKey | null
  readonly behind: readonly FactKey[]
  /** Null where nothing of this disclosure can be opened: the figure of another year, of another unit. */
  readonly target: EndTarget | null
}

/** 元 and counts alike: only which is the larger matters. */
const sizeOf = (report: Report, key: FactKey): Amount => absolute((cellAt(report, factRef(key))?.value ?? zero) as Amount)

const behindSide = (report: Report, { cells }: FindingSide): readonly FactKey[] => {
  const keys = new Set(cells.flatMap(({ ref }) => {
    const own = factKeyOfRef(ref)
    return own === null ? factsBehind(report, ref) : [own]
  }))
  const sized = [...keys].map((key) => ({ key, size: sizeOf(report, key) }))
  return sized.sort((left, right) => compare(right.size, left.size)).map(({ key }) => key)
}

/** The day of publication, as R14 names it. */
const RELEASE = documentRef('公开日期')

const targetOf = (report: Report, side: FindingSide, behind: readonly FactKey[]): EndTarget | null => {
  const ref = refOfSide(side)
  if (ref === undefined) return null
  const own = factKeyOfRef(ref)
  if (own !== null) return { kind: 'field', key: own }
  if (ref === RELEASE) return { kind: 'step', step: 'publish' }
  const [table, from, here] = [placeOf(ref).table, cellAt(report, ref)?.from, factsBehind(report, ref)]
  if (from?.kind === 'fact') return { kind: 'field', key: from.key }
  const rows = rowsOfTable[table]
  if (from === undefined && rows !== undefined) return { kind: 'field', key: rows }
  // A sum is found at its own cell where a form draws it, so that its parts stand around it.
  if (formOfTable[table] !== undefined && here.length > 1) return { kind: 'cell', ref }
  const [largest] = behind
  return largest === undefined ? null : { kind: 'field', key: largest }
}

/** The ends of a finding in the order of their keys. Where its first side rests on no fact, it is opened at what the rule says is to be opened. */
export const openEnds = (report: Report, finding: Finding): readonly OpenEnd[] =>
  sidesOf(finding).map((side, index): OpenEnd => {
    const behind = behindSide(report, side)
    const [first, ...others] = behind
    const target = targetOf(report, side, behind)
    const [open] = index === 0 && target === null ? finding.facts : []
    return { ...side, only: first !== undefined && others.length === 0 ? first : null, behind, target: open === undefined ? target : { kind: 'field', key: open } }
  })

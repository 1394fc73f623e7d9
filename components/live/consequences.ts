import { spansText, type Narrative, type Paragraph, type Section, type Span, type Spans } from '@/lib/narrative/narrative'
import type { CellRef } from '@/lib/report/cell'
import { cellName, cellPlace } from '@/lib/report/label'
import { printedFigure } from '@/lib/report/print'
import type { Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import type { Computation } from './computation'

export type ChangedCell = { readonly ref: CellRef; /** `公开03表 合计 栏3` */ readonly place: string; /** `合计 项目支出` */ readonly name: string; readonly table: string; readonly before: string; readonly after: string }
/** A sentence of the narrative that reads otherwise now; `changed` are the positions of its changed spans. */
export type ChangedSentence = { readonly id: string; readonly heading: string; readonly spans: Spans; readonly changed: ReadonlySet<number> }

/** What an edit did to the printed disclosure. */
export type Consequences = {
  readonly cells: readonly ChangedCell[]
  readonly sentences: readonly ChangedSentence[]
  readonly resolved: readonly Finding[]
  readonly arisen: readonly Finding[]
}

/** Every cell in the order in which the tables print them: totals stand at the top of a table by code. */
function* printedOrder({ tables }: Report): Generator<CellRef> {
  for (const table of tables) for (const row of table.rows) for (const cell of row.cells) if (cell.kind === 'figure') yield cell.ref
}

const changedCells = (before: Report, after: Report): readonly ChangedCell[] => {
  const changed: ChangedCell[] = []
  const compare = (ref: CellRef, where: Report): void => {
    // Most cells are the very objects they were.
    if (before.cells.get(ref)?.value === after.cells.get(ref)?.value) return
    const [old, now] = [printedFigure(before, ref), printedFigure(after, ref)]
    if (old !== now) changed.push({ ref, place: cellPlace(where, ref), name: cellName(where, ref), table: ref.slice(0, ref.indexOf('!')), before: old, after: now })
  }
  for (const ref of printedOrder(after)) compare(ref, after)
  for (const ref of printedOrder(before)) if (!after.cells.has(ref)) compare(ref, before)
  return changed
}

/** Paragraphs of a list move when one is added, so they are recognised by the words before their first figure. */
const paragraphName = (section: Section, paragraph: Paragraph): string => {
  const [first] = paragraph.spans
  return `${section.number}|${first?.kind === 'text' ? first.text : paragraph.id}`
}

const spanName = (span: Span): string => {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'reason':
      return span.slot
    default:
      return `${span.kind === 'figure' ? span.what : 'verb'} ${span.cites.join(' ')}`
  }
}

const changedSpans = (before: Spans, after: Spans): ReadonlySet<number> => {
  const known = new Map<string, string[]>()
  for (const span of before) known.set(spanName(span), [...(known.get(spanName(span)) ?? []), span.text])
  const changed = new Set<number>()
  after.forEach((span, index) => {
    const [was, ...rest] = known.get(spanName(span)) ?? []
    known.set(spanName(span), rest)
    if (was !== span.text && (span.kind !== 'text' || span.text.length > 1)) changed.add(index)
  })
  return changed
}

const changedSentences = (before: Narrative, after: Narrative): readonly ChangedSentence[] => {
  const old = new Map(before.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraphName(section, paragraph), paragraph.spans] as const)))
  return after.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => {
      const was = old.get(paragraphName(section, paragraph)) ?? []
      if (spansText(was) === spansText(paragraph.spans)) return []
      return [{ id: paragraph.id, heading: section.heading, spans: paragraph.spans, changed: changedSpans(was, paragraph.spans) }]
    }),
  )
}

/** The same contradiction with other figures is still there; only a finding whose key is gone is resolved. */
const without = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const keys = new Set(others.map((finding) => finding.key))
  return findings.filter((finding) => !keys.has(finding.key))
}

export const consequencesOf = (before: Computation, after: Computation): Consequences =>
  before === after
    ? { cells: [], sentences: [], resolved: [], arisen: [] }
    : {
        cells: changedCells(before.report, after.report),
        sentences: changedSentences(before.narrative, after.narrative),
        resolved: without(before.findings, after.findings),
        arisen: without(after.findings, before.findings),
      }

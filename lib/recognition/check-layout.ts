import { isZero, type Amount } from '@/lib/money/amount'
import { formatAmount, formatCount } from '@/lib/money/format'
import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import type { TemplateId } from '@/lib/template/templates'
import type { Layout } from './layout'
import { placesOf, whereWords } from './places'
import { recognise } from './recognise'
import type { Confidence, Found, Recognised } from './recognised'

/** One end of a finding as it stands in the file: `公开05表 合计`, `第12页`. */
export type CheckedPlace = { readonly label: string; readonly where: string }

/** A finding of an existing text, with both places quoted. `confidence`: that of the least surely read of them. */
export type CheckedFinding = Finding & { readonly places: readonly CheckedPlace[]; readonly confidence: Confidence }

/** What a file prints in its tables, cell by cell, to be held against another file of the same disclosure. `unit`: how its amounts are printed. */
export type PrintedFigures = { readonly unit: string; readonly tables: readonly string[]; readonly cells: readonly { readonly ref: string; readonly text: string }[]; readonly unread: readonly string[] }

/** What checking an existing text shows: what was recognised, what was not read, what the rules say. Plain data. */
export type CheckedDocument = {
  readonly format: Layout['format']
  readonly pages: number | null
  readonly templateId: TemplateId
  readonly fiscalYear: number
  readonly unitName: string
  /** What is to be known of the template where it is not the file's own. */
  readonly remarks: readonly string[]
  readonly found: readonly (Omit<Found, 'where'> & { readonly where: string })[]
  readonly notRead: readonly { readonly what: string; readonly where: string }[]
  readonly findings: readonly CheckedFinding[]
  readonly figures: PrintedFigures
}

const figuresOf = ({ report, printed }: Subject): PrintedFigures => ({
  unit: `${report.template.unit.label} ${String(report.template.unit.decimals)}`,
  tables: report.tables.filter(({ rows }) => rows.length > 0).map(({ template: { id } }) => id),
  cells: [...(printed?.keys() ?? [])].flatMap((ref) => {
    const cell = report.cells.get(ref)
    // A printed zero says no more than an empty cell. Tables in 元 are compared as the sentences print them.
    if (cell === undefined || cell.value === null || isZero(cell.value)) return []
    // Measure `amount` says the figure is 元.
    return [{ ref, text: cell.measure === 'count' ? formatCount(cell.value) : formatAmount(cell.value as Amount, report.template.unit) }]
  }),
  unread: [...(report.unread ?? [])],
})

/** A finding works out its words where somebody asks; what leaves the process is plain data. */
const plainFinding = ({ rule, severity, message, cells, left, right, difference, title, unit, advice, refs, key, facts }: Finding): Finding => ({ rule, severity, message, cells, left, right, difference, title, unit, advice, refs, key, facts })

const RANKS: readonly Confidence[] = ['low', 'middle', 'high']

/** `公开05表 合计` stands in `公开05表`; `附件12 年度目标` does not stand in `附件1`. */
const isIn = (label: string, place: string): boolean => label.startsWith(place) && !/^[\d一二三四五六七八九十]/u.test(label.slice(place.length))

const confidenceOf = (places: readonly CheckedPlace[], found: Recognised['found']): Confidence => {
  const known = places.flatMap(({ label }) => found.filter(({ place }) => isIn(label, place)).map(({ confidence }) => confidence))
  return RANKS.find((rank) => known.includes(rank)) ?? 'high'
}

/** Recognises an existing text and judges it by the rules of documents; null where nothing of a disclosure is found in it. */
export const checkLayout = (layout: Layout): CheckedDocument | null => {
  const recognised = recognise(layout)
  const { subject, templateId, fiscalYear, unitName, remarks, found, notRead } = recognised
  if (found.length === 0) return null
  const findings = judge(subject).map((finding): CheckedFinding => {
    const places = placesOf(recognised, finding).map(({ label, where }) => ({ label, where: whereWords(where) }))
    return { ...plainFinding(finding), places, confidence: confidenceOf(places, found) }
  })
  return {
    format: layout.format, pages: layout.pages, templateId, fiscalYear, unitName, remarks, findings, figures: figuresOf(subject),
    found: found.map((each) => ({ ...each, where: whereWords(each.where) })),
    notRead: notRead.map(({ what, where }) => ({ what, where: whereWords(where) })),
  }
}

import { countOf, figureOf, type Amount, type Figure } from '@/lib/money/amount'
import type { Facts } from '@/lib/facts/facts'
import { factKeyParts, type FactKey } from '@/lib/facts/key'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import type { TableTemplate, Template } from '@/lib/template/templates'
import { cellRef, placeOf, type Cell, type CellRef } from './cell'

/** A printed row: what stands in it, left to right. Figures stand under their cell's name. */
export type ReportCell =
  | { readonly kind: 'label'; readonly text: string; readonly colSpan?: number; readonly bold?: boolean; readonly align?: 'left' | 'center' }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'figure'; readonly ref: CellRef }
export type ReportRow = { readonly key: string; readonly level?: 0 | 1 | 2; readonly bold: boolean; readonly cells: readonly ReportCell[] }
export type ReportTable = { readonly template: TableTemplate; readonly rows: readonly ReportRow[]; /** No figure other than zero. */ readonly empty: boolean }

/** Facts seen through a template: ten tables whose every figure has a name, an exact value and a derivation. */
export type Report = {
  readonly template: Template
  readonly facts: Facts
  readonly tables: readonly ReportTable[]
  readonly cells: ReadonlyMap<CellRef, Cell>
  /** The evaluation sheets, computed. */
  readonly projects: readonly EvaluatedProject[]
  /** Cells hold what was found printed: it stands as it stands, and no tails are balanced again. */
  readonly found?: true
  /** Cells in which something stands that nobody could read: neither blank nor zero, so nothing is compared with them. */
  readonly unread?: ReadonlySet<CellRef>
}

/** The name of a stated fact that stands in no table (last year's figures, parts of 三公): sentences cite it like a cell. */
export const factRef = (key: FactKey): CellRef => cellRef('facts', key, 'value')

const isFactRef = (ref: CellRef): boolean => ref.startsWith('facts!')
export const factKeyOfRef = (ref: CellRef): FactKey | null => (isFactRef(ref) ? placeOf(ref).row : null)

/** The number stated under a key, exact; null where it was never stated or is not a number. */
export const figureOfFact = (facts: Facts, key: FactKey): Figure | null => {
  let node: unknown = facts
  for (const part of factKeyParts(key)) {
    if (Array.isArray(node)) node = node.find((item: unknown) => typeof item === 'object' && item !== null && 'id' in item && item.id === part)
    else if (typeof node === 'object' && node !== null && Object.hasOwn(node, part)) node = Reflect.get(node, part)
    else return null
  }
  if (typeof node === 'number') return countOf(node)
  // A leaf that is an object is an amount or a score; texts, lists and groups are no numbers.
  return typeof node === 'object' && node !== null && 'isZero' in node ? (node as Figure) : null
}

/** A cell by its name, stated facts included; undefined where neither a table nor the facts have it. */
export const cellAt = (report: Report, ref: CellRef): Cell | undefined => {
  const key = factKeyOfRef(ref)
  if (key === null) return report.cells.get(ref)
  const value = figureOfFact(report.facts, key)
  return { ref, value, measure: /counts\/|vehicles\/|Count$|equipment/.test(key) ? 'count' : 'amount', from: { kind: 'fact', key } }
}

/** The exact figure of a cell, null where blank or where the table has no such row. */
export const figureAt = (report: Report, ref: CellRef): Figure | null => cellAt(report, ref)?.value ?? null

/** The exact amount of a cell in 元, blank as zero: for sums and comparisons, never for asking whether something was stated. */
// A figure of measure `amount` is an Amount; sentences and rules name cells whose measure they know.
export const amountAt = (report: Report, ref: CellRef): Amount => (figureAt(report, ref) ?? figureOf('0')) as Amount

/** The tables that stand in the booklet, in its order. */
export const printedTables = ({ tables }: Report): readonly ReportTable[] => tables.filter(({ template }) => template.unprinted !== true)

export const tableOf = (report: Report, id: string): ReportTable => {
  const table = report.tables.find((candidate) => candidate.template.id === id)
  if (table === undefined) throw new Error(`模板 ${report.template.id} 没有表 ${id}`)
  return table
}

import type { Template } from '@/lib/template/templates'
import { cellRef, placeOf, type Cell, type CellRef } from '../cell'
import { isCodeTable } from '../code-table'
import type { Report, ReportRow, ReportTable } from '../report'
import { betweenPages, budgets, spendingOfBudgets, type Sum } from './links'

/** Sums to be met one after the other; the second part where the first is decided. */
export type Sums = { readonly first: readonly Sum[]; readonly then: readonly Sum[]; /** What follows from the others. */ readonly following: readonly Sum[] }

const sumOf = (cell: Cell | undefined): readonly Sum[] => (cell?.from.kind === 'sum' && cell.measure === 'amount' ? [{ left: [cell.ref], right: cell.from.of }] : [])

type CodeSums = { readonly items: readonly Sum[]; readonly columns: readonly Sum[]; readonly totals: readonly Sum[]; readonly rows: readonly Sum[] }

/** A table by code: rows of items, columns of stated figures, the column of their sums, and rows of parents, which follow from these. */
const codeSums = (report: Report, { template, rows }: ReportTable): CodeSums => {
  if (!isCodeTable(template)) return { items: [], columns: [], totals: [], rows: [] }
  const { columns } = template.body
  const down = (isStated: boolean): readonly Sum[] =>
    columns.filter(({ from }) => (from.kind === 'field') === isStated).flatMap(({ key }) => rows.filter(({ level }) => level !== 2).flatMap((row) => sumOf(report.cells.get(cellRef(template.id, row.key, key)))))
  const across = (isItem: boolean): readonly Sum[] =>
    columns.flatMap(({ key, from }) => (from.kind !== 'sum' ? [] : rows.filter(({ level }) => (level === 2) === isItem).map((row): Sum => ({
      left: [cellRef(template.id, row.key, key)],
      // Sums across name columns of their row.
      right: from.of.map((name): CellRef => cellRef(template.id, row.key, name.slice(1))),
    }))))
  return { items: across(true), columns: down(true), totals: down(false), rows: across(false) }
}

const fundRows = (report: Report): readonly Sum[] =>
  (report.tables.find(({ template }) => template.id === 'T07')?.rows ?? []).map(({ key }) => ({ left: ['c1', 'c2'].map((column) => cellRef('T07', key, column)), right: ['c3', 'c6'].map((column) => cellRef('T07', key, column)) }))

/** Tables whose sums are met before the others', by what hangs on them. */
const ORDER = ['T05', 'T07', 'T08', 'T03', 'T02']
const rank = (id: string): number => (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1)

const listSums = (report: Report): Sums => {
  const fixed = [...report.cells.values()].filter((cell) => cell.from.kind === 'sum' && report.tables.every(({ template }) => !isCodeTable(template) || template.id !== placeOf(cell.ref).table)).flatMap(sumOf)
  const grand = (['T01!L31:c1', 'T01!R62:c2'] as const).flatMap((ref) => sumOf(report.cells.get(ref)))
  const byCode = report.tables.toSorted((one, other) => rank(one.template.id) - rank(other.template.id)).map((table) => codeSums(report, table))
  const appropriations = sumOf(report.cells.get('T04!L27:c1'))
  return {
    first: [...grand, ...spendingOfBudgets, ...appropriations, ...byCode.flatMap(({ items }) => items), ...byCode.flatMap(({ columns }) => columns), ...byCode.flatMap(({ totals }) => totals)],
    then: [...betweenPages, ...budgets.slice(0, 1), ...fixed, ...budgets.slice(1), ...fundRows(report)],
    following: byCode.flatMap(({ rows }) => rows),
  }
}

type Remembered = { readonly rows: readonly ReportRow[]; readonly sums: Sums }
const remembered = new WeakMap<Template, Remembered>()

/**
 * Every sum that is printed with its parts, in the order in which it is met. Sums follow from the rows, and a key seldom
 * adds one: as long as a form’s rows are the very same, so are its sums.
 */
export const sumsOf = (report: Report): Sums => {
  const rows = report.tables.flatMap((table) => table.rows)
  const before = remembered.get(report.template)
  if (before !== undefined && before.rows.length === rows.length && before.rows.every((row, index) => row === rows[index])) return before.sums
  const sums = listSums(report)
  remembered.set(report.template, { rows, sums })
  return sums
}

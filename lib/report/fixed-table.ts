import type { TableTemplate, Template } from '@/lib/template/templates'
import { cellRef, type CellRef, type Derivation, type Measure } from './cell'
import { derive } from './derive'
import type { ReportRow } from './report'

export type Specification = { readonly measure: Measure; readonly from: Derivation }
export type FixedTables = { readonly cells: ReadonlyMap<CellRef, Specification>; readonly rows: ReadonlyMap<string, readonly ReportRow[]> }

const rowsOf = (table: TableTemplate, into: Map<CellRef, Specification>): readonly ReportRow[] =>
  table.body.kind === 'codes'
    ? []
    : table.body.rows.map((row, index) => ({
        key: String(index + 1),
        bold: row.bold ?? false,
        cells: row.cells.map((cell) => {
          if (cell.kind !== 'figure') return cell
          const ref = cellRef(table.id, cell.row, cell.column)
          into.set(ref, { measure: cell.measure, from: derive(cell.from, table.id, cell.row, '') })
          return { kind: 'figure', ref } as const
        }),
      }))

const compiled = new WeakMap<Template, FixedTables>()

/** Rows and cells the form fixes: the same for every disclosure of a template, so worked out once. */
export const compiledFixed = (template: Template): FixedTables => {
  const known = compiled.get(template)
  if (known !== undefined) return known
  const cells = new Map<CellRef, Specification>()
  const rows = new Map(template.tables.filter((table) => table.body.kind === 'fixed').map((table) => [table.id, rowsOf(table, cells)]))
  for (const { ref, measure, from } of template.unprinted) cells.set(ref, { measure, from: derive(from, '', '', '') })
  const fixed = { cells, rows }
  compiled.set(template, fixed)
  return fixed
}

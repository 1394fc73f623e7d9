import 'server-only'
import { at, cellName, type SheetCell, type SheetStyle, type SpreadsheetSheet } from '@/lib/export/spreadsheet'
import { toText, sumOf, type Amount } from '@/lib/money/amount'

type Validation = NonNullable<SpreadsheetSheet['dataValidations']>[number]
type Area = { readonly first: number; readonly last: number; readonly column: number }

/** A sheet while it is drawn, from the top down. The first column is hidden and says what each row is. */
export class Canvas {
  readonly #cells = new Map<string, SheetCell>()
  readonly #merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  readonly #rows = new Map<number, { height?: number; hidden?: boolean }>()
  readonly #validations: Validation[] = []
  readonly #amounts = new Map<string, Amount>()
  readonly #widths: number[] = []
  row = 0

  put(row: number, column: number, cell: SheetCell): void {
    this.#cells.set(at(row, column), cell)
  }
  text(row: number, column: number, value: string, style: SheetStyle, note?: string): void {
    this.put(row, column, { value, type: 'string', style, ...(note === undefined ? {} : { comment: { author: '明算', text: note } }) })
  }
  /** What the row is, in the hidden column. */
  mark(row: number, mark: string): void {
    this.put(row, 0, { value: mark, type: 'string', style: { numFmt: '@' } })
  }
  /** One cell over several columns, framed as a whole. */
  span(row: number, column: number, wide: number): void {
    if (wide === 1) return
    const style = this.#cells.get(at(row, column))?.style
    for (let beside = 1; beside < wide; beside += 1) this.put(row, column + beside, { value: null, type: 'empty', ...(style === undefined ? {} : { style }) })
    this.#merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + wide - 1 })
  }
  height(row: number, height: number): void {
    this.#rows.set(row, { ...this.#rows.get(row), height })
  }
  hide(row: number): void {
    this.#rows.set(row, { ...this.#rows.get(row), hidden: true })
  }
  widen(column: number, width: number): void {
    this.#widths[column] = Math.max(this.#widths[column] ?? 0, width)
  }
  /** Remembers what stands in a cell, for the sums above and beside it. */
  amount(row: number, column: number, value: Amount): void {
    this.#amounts.set(at(row, column), value)
  }
  /** A locked sum with its present value, which Excel works out anew. */
  sum(row: number, column: number, formula: string, of: readonly (readonly [row: number, column: number])[], style: SheetStyle): void {
    const value = sumOf(of.map(([r, c]) => this.#amounts.get(at(r, c))))
    if (value !== null) this.amount(row, column, value)
    this.put(row, column, { value: null, type: 'formula', formula, ...(value === null ? { formulaResult: 0 } : { formulaResult: Number(toText(value)) }), style })
  }
  validate(validation: Omit<Validation, 'range'>, { first, last, column }: Area): void {
    if (last >= first) this.#validations.push({ ...validation, range: first === last ? cellName(first, column) : `${cellName(first, column)}:${cellName(last, column)}` })
  }

  sheet(name: string, frozen: { readonly rows: number; readonly columns: number }, title: string): SpreadsheetSheet {
    return {
      name,
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#rows,
      dataValidations: this.#validations,
      columns: [{ width: 2, hidden: true }, ...Array.from({ length: Math.max(0, this.#widths.length - 1) }, (_, index) => ({ width: this.#widths[index + 1] ?? 10 }))],
      freezePane: frozen,
      protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatCells: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true },
      pageSetup: {
        paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$1:$${String(frozen.rows)}`,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&L&"宋体"&9${title.replaceAll('&', '&&')}&R&"宋体"&9第 &P 页 共 &N 页` },
      view: { showGridLines: false },
    }
  }
}

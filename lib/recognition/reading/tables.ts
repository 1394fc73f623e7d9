import type { AmountUnit } from '@/lib/money/format'
import { rounded, type Figure } from '@/lib/money/amount'
import { cellRef, type Cell, type CellRef } from '@/lib/report/cell'
import type { ReportTable } from '@/lib/report/report'
import type { ReadTable } from '@/lib/rules/read-document'
import type { TableTemplate } from '@/lib/template/templates'
import { inYuan, type FigureText } from '../figure-text'
import type { Where } from '../layout'
import { mostSaid, plain } from '../letters'
import type { Confidence } from '../recognised'
import type { Form } from './form'
import { matrixOf, ownTexts, type Matrix } from './matrix'
import type { RawTable } from './segments'
import { readTable, type PrintedCell, type TableReading } from './table-reading'

/** A table of the form that was found, with its cells in 元. */
export type TableFound = {
  readonly form: TableTemplate
  readonly read: ReadTable
  readonly report: ReportTable
  readonly printed: readonly (PrintedCell & { readonly cell: Cell; readonly isUnread: boolean })[]
  readonly where: Where
  readonly rowPlaces: readonly Where[]
  readonly confidence: Confidence
  readonly because: string
  readonly notRead: readonly { readonly what: string; readonly where: Where | null }[]
  readonly hasLostRows: boolean
  readonly beyond: NonNullable<ReturnType<typeof readTable>['beyond']>
  readonly unit: AmountUnit
}

/** From so many lines on where the body of a table is due, they are its cells. */
const FEWEST_LINES = 3

const unitIn = (text: string): AmountUnit | null => (/万元/u.test(text) ? '万元' : /元/u.test(text) ? '元' : null)

const rowsOf = (matrices: readonly Matrix[]): ReadonlySet<string> => new Set(matrices.flatMap((matrix) => matrix.map((row) => ownTexts(row).map(plain).join('|'))))

/** Two finds of one table are its pages where no row of the one stands in the other again but the header. */
const isContinued = (one: RawTable, other: RawTable): boolean => {
  const [before, behind] = [rowsOf(one.grids.map(({ rows }) => matrixOf(rows))), [...rowsOf(other.grids.map(({ rows }) => matrixOf(rows)))]]
  return behind.filter((row) => before.has(row) && /\d\.\d/u.test(row)).length === 0 && !behind.some((row) => /^\|*(?:合计|总计)\|/u.test(row) && [...before].some((each) => /^\|*(?:合计|总计)\|/u.test(each)))
}

/** Finds of one table put together: a table goes on over pages that print its title again. */
export const joined = (tables: readonly RawTable[]): readonly RawTable[] => {
  const all: RawTable[] = []
  for (const table of tables) {
    const before = all.findIndex(({ id, grids }) => id !== null && id === table.id && (grids.length > 0 || table.grids.length > 0))
    const known = all[before]
    if (known === undefined || !(table.id === 'T10' || known.grids.length === 0 || table.grids.length === 0 || isContinued(known, table))) all.push(table)
    else all[before] = { ...known, head: known.head.title === '' ? table.head : known.head, grids: [...known.grids, ...table.grids], lines: known.lines + table.lines, notes: [...known.notes, ...table.notes] }
  }
  return all
}

const NOTHING: TableReading = { cells: [], rows: [], read: { header: [], rows: [] }, notRead: [], byPosition: false }

const valueOf = (figure: FigureText, measure: 'amount' | 'count', unit: AmountUnit): Figure | null => {
  if (figure.kind !== 'figure') return null
  return measure === 'count' ? rounded(inYuan(figure.digits, '元'), 0) : inYuan(figure.digits, figure.unit ?? unit)
}

const confidenceOf = (raw: RawTable, byPosition: boolean, unread: number): readonly [Confidence, string] => {
  if (raw.grids.length === 0) return ['low', raw.lines >= FEWEST_LINES ? '的表体没有分成格，分不清栏，没有读' : '只读到表头或表注']
  if (unread > 0) return ['low', `有 ${unread} 格没有读出`]
  if (raw.head.titleId === null) return ['middle', '没有读到表名，按表头和行认出']
  return byPosition ? ['middle', '栏目按次序对应'] : ['high', '']
}

/** One table of the form as read; `usual` is the unit of the other tables, for one that prints none. */
export const tableFound = (raw: RawTable, form: TableTemplate, { template, isOwn, classification }: Pick<Form, 'template' | 'isOwn' | 'classification'>, usual: AmountUnit): TableFound => {
  const { head } = raw
  const unit = unitIn(head.unitLine) ?? usual
  const reading = raw.grids.length === 0 ? NOTHING : readTable(form, template, raw.grids.map(({ rows }) => matrixOf(rows)), { isOwn, classification })
  const seen = new Set<CellRef>()
  const printed = reading.cells.flatMap((each) => {
    if (seen.has(each.ref)) return []
    seen.add(each.ref)
    const { ref, measure, from, figure } = each
    return [{ ...each, isUnread: figure.kind === 'unread' || reading.unsure?.has(ref) === true, cell: { ref, measure, from, value: valueOf(figure, measure, unit) } }]
  })
  const unread = printed.filter(({ figure }) => figure.kind === 'unread')
  const [confidence, because] = confidenceOf(raw, reading.byPosition, unread.length)
  return {
    form,
    report: { template: form, rows: reading.rows, empty: printed.every(({ cell }) => cell.value === null || cell.value.isZero()) },
    read: { id: form.id, number: plain(head.number), title: head.title, department: head.department, year: head.year, unitLine: head.unitLine, header: reading.read.header, rows: reading.read.rows.map(({ code, name, texts }) => ({ code, name, texts })), notes: raw.notes.map(({ text }) => text), ...(raw.grids.length === 0 && raw.lines >= FEWEST_LINES ? { isBodyUnread: true as const } : {}) },
    printed,
    where: raw.where,
    rowPlaces: reading.read.rows.map(({ where }) => where),
    confidence,
    because,
    hasLostRows: reading.hasLostRows ?? false,
    beyond: reading.beyond ?? [],
    unit,
    notRead: [
      ...reading.notRead,
      ...unread.map(({ figure, where, ref }) => ({ what: `${ref.slice(ref.indexOf('!') + 1)} 的“${figure.kind === 'unread' ? figure.text.trim() : ''}”不是完整的数，没有读`, where })),
    ],
  }
}

/** Cells of codes that other tables have and this one may have in a row without a name. */
export const lostCells = (tables: readonly TableFound[]): readonly CellRef[] => {
  const codes = new Set(tables.flatMap(({ report }) => report.rows.flatMap(({ key }) => (/^2\d{2,6}$/u.test(key) ? [key] : []))))
  return tables.flatMap(({ form, report, hasLostRows }) => {
    if (!hasLostRows || form.body.kind !== 'codes') return []
    const [here, { columns }] = [new Set(report.rows.map(({ key }) => key)), form.body]
    return [...codes].filter((code) => !here.has(code)).flatMap((code) => columns.map(({ key }) => cellRef(form.id, code, key)))
  })
}

/** The unit most tables print; null where none prints any. */
export const usualUnit = (tables: readonly RawTable[]): AmountUnit | null => mostSaid(tables.flatMap(({ head }) => unitIn(head.unitLine) ?? []))

import type { Classification } from '@/lib/classification/classification'
import { derive } from '@/lib/report/derive'
import { absolute, compare, figureOf, minus, sumOf } from '@/lib/money/amount'
import { cellRef, placeOf, type CellRef, type Derivation } from '@/lib/report/cell'
import { compiledFixed } from '@/lib/report/fixed-table'
import type { ReportRow } from '@/lib/report/report'
import type { ReadRow } from '@/lib/rules/read-document'
import type { TableTemplate, Template } from '@/lib/template/templates'
import type { FigureText } from '../figure-text'
import type { Where } from '../layout'
import { readCodeTable, type CodeRow } from './code-table'
import { readEconomicTable } from './economic-table'
import type { Form } from './form'
import { readLineTable } from './line-table'
import type { Matrix } from './matrix'
import { readStatisticsTable } from './statistics-table'
import { readThreePublicTable } from './three-public-table'

/** A cell of the form with what was printed in it. */
export type PrintedCell = { readonly ref: CellRef; readonly measure: 'amount' | 'count'; readonly from: Derivation; readonly figure: FigureText; readonly where: Where }

/** One table read: its cells by the template's names, its rows as the rules see them, and what nobody could read. */
export type TableReading = {
  readonly cells: readonly PrintedCell[]
  readonly rows: readonly ReportRow[]
  readonly read: { readonly header: readonly string[]; readonly rows: readonly (ReadRow & { readonly where: Where })[] }
  readonly notRead: readonly { readonly what: string; readonly where: Where | null }[]
  readonly byPosition: boolean
  /** Sums that may lack a row nobody could name: they are read and not compared. */
  readonly unsure?: ReadonlySet<CellRef>
  /** Rows with figures have no name in the list: a code that is not here may be one of them. */
  readonly hasLostRows?: boolean
  /** Economic codes with a figure for which the form has no place. */
  readonly beyond?: readonly { readonly code: string; readonly figure: FigureText; readonly where: Where }[]
}

/** So many rows without a code are too many. */
const MOST_NAMED = 0.4
/** What rounding may add up to in a long table, in its own unit. */
const ROUGHLY = figureOf('0.2')

type Body = TableReading['read']['rows']

const levelOf = (code: string): 0 | 1 | 2 => (code.length === 3 ? 0 : code.length === 5 ? 1 : 2)

const reportRow = (table: TableTemplate, row: CodeRow, key: string): ReportRow => {
  const columns = table.body.kind === 'codes' ? table.body.columns : []
  const labels = key === 'total' ? [{ kind: 'label', text: row.name, colSpan: 2 } as const] : [{ kind: 'label', text: row.code } as const, { kind: 'label', text: row.name } as const]
  return { key, bold: false, ...(key === 'total' ? {} : { level: levelOf(key) }), cells: [...labels, ...columns.map((column) => ({ kind: 'figure', ref: cellRef(table.id, key, column.key) }) as const)] }
}

const codeTable = (table: TableTemplate, matrices: readonly Matrix[], classification: Classification): TableReading => {
  const reading = readCodeTable(table, matrices, classification)
  const body: Body = reading.rows.map(({ code, name, texts, where }) => ({ code, name, texts, where }))
  const read = { header: reading.header, rows: body }
  const nameless = reading.rows.filter(({ key, figures }) => key === null && [...figures.values()].some(({ kind }) => kind !== 'blank'))
  const [first] = nameless
  const notRead = first === undefined ? [] : [{ what: `“${first.name}”${nameless.length > 1 ? `等 ${String(nameless.length)} 行` : '一行'}没有读出科目代码`, where: first.where }]
  // A table by code whose columns are not the form's proves nothing: it is shown as printed and not compared.
  if (reading.lacking.length > 0 && reading.rows.length > 0) return { cells: [], rows: [], read, notRead: [...notRead, { what: `没有找到“${reading.lacking.join('”“')}”栏，表中的数未核对`, where: reading.rows[0]?.where ?? null }], byPosition: false }
  // Where most rows have no code, a code that is not there proves nothing either.
  if (nameless.length > reading.rows.length * MOST_NAMED) return { cells: [], rows: [], read, notRead: [...notRead, { what: '大多数行没有科目代码，名称也对不上本年科目，表中的数未核对', where: first?.where ?? null }], byPosition: false }
  if (table.body.kind !== 'codes') return { cells: [], rows: [], read, notRead, byPosition: false }
  const { entries, columns } = table.body
  const seen = new Set<string>()
  const kept = reading.rows.filter(({ key }) => {
    const isNew = key !== null && !seen.has(key)
    if (key !== null) seen.add(key)
    return isNew
  })
  const childrenOf = (key: string): readonly string[] => [...seen].filter((code) => code !== 'total' && (key === 'total' ? code.length === 3 : code.length === key.length + 2 && code.startsWith(key)))
  const cells = kept.flatMap(({ key, figures, where }): readonly PrintedCell[] =>
    key === null ? [] : columns.map((column) => ({
      ref: cellRef(table.id, key, column.key),
      measure: 'amount',
      from: key.length === 7 ? derive(column.from, table.id, key, `${entries}/${key}`) : { kind: 'sum', of: childrenOf(key).map((child) => cellRef(table.id, child, column.key)) },
      figure: figures.get(column.key) ?? { kind: 'blank' },
      where,
    })))
  // A row without its code may belong to any of them.
  const hasLostRows = nameless.some(({ figures }) => [...figures.values()].some(({ kind }) => kind === 'figure'))
  const unsure = new Set(hasLostRows ? cells.flatMap(({ ref }) => (placeOf(ref).row.length === 7 ? [] : [ref])) : [])
  return { unsure, hasLostRows, cells, rows: kept.flatMap((row) => (row.key === null ? [] : [reportRow(table, row, row.key)])), read, notRead, byPosition: !reading.byName }
}

type FixedCell = { readonly row: string; readonly column: string; readonly figure: FigureText; readonly where: Where }

/** Cells of a fixed form: those the template has, and its rows of which at least one was found. */
const fixedTable = (table: TableTemplate, template: Template, found: readonly FixedCell[], read: TableReading['read'], notRead: TableReading['notRead']): TableReading => {
  const fixed = compiledFixed(template)
  const cells = found.flatMap(({ row, column, figure, where }): readonly PrintedCell[] => {
    const ref = cellRef(table.id, row, column)
    const specification = fixed.cells.get(ref)
    return specification === undefined ? [] : [{ ref, ...specification, figure, where }]
  })
  const here = new Set(cells.map(({ ref }) => ref))
  const rows = (fixed.rows.get(table.id) ?? []).filter((row) => row.cells.some((cell) => cell.kind === 'figure' && here.has(cell.ref)))
  return { cells, rows, read, notRead, byPosition: false }
}

const lineTable = (table: TableTemplate, template: Template, matrices: readonly Matrix[]): TableReading => {
  const { header, cells, rows, strangers, isWhole } = readLineTable(table, matrices)
  const found = new Set(cells.map(({ row, column }) => `${row}:${column}`))
  const where = rows[0]?.where
  // 行次 run on: what is not listed is blank, as the place leaves lines out that have nothing.
  const blanks = !isWhole || where === undefined ? [] : [...compiledFixed(template).cells.keys()].flatMap((ref): readonly FixedCell[] => {
    const [, row = '', column = ''] = /^[^!]+!([^:]+):(.+)$/u.exec(ref) ?? []
    return ref.startsWith(`${table.id}!`) && !found.has(`${row}:${column}`) ? [{ row, column, figure: { kind: 'blank' }, where }] : []
  })
  return fixedTable(table, template, [...cells, ...blanks], { header, rows }, strangers.map((stranger) => ({ what: `“${stranger.text}”一行不在表样中，未核对`, where: stranger.where })))
}

const MOST_HOLD = 0.6

/**
 * The lines of 公开06 that another place's form does not list: blank where, with them blank, most of its sums hold. Where pages were
 * lost they do not hold, and a line that is not there is missing.
 */
const unlistedIn = (table: TableTemplate, template: Template, found: readonly FixedCell[]): readonly FixedCell[] => {
  const [first] = found
  const here = new Map(found.map((cell) => [cellRef(table.id, cell.row, cell.column), cell]))
  const digitsAt = (ref: CellRef): string => {
    const figure = here.get(ref)?.figure
    return figure?.kind === 'figure' ? figure.digits : '0'
  }
  const sums = [...compiledFixed(template).cells].flatMap(([ref, { from }]) => (ref.startsWith(`${table.id}!`) && from.kind === 'sum' && here.get(ref)?.figure.kind === 'figure' ? [{ total: figureOf(digitsAt(ref)), parts: sumOf(from.of.map((part) => figureOf(digitsAt(part)))) ?? figureOf('0') }] : []))
  const holding = sums.filter(({ total, parts }) => compare(absolute(minus(total, parts)), ROUGHLY) <= 0)
  if (first === undefined || sums.length < 2 || holding.length < sums.length * MOST_HOLD) return []
  return [...compiledFixed(template).cells.keys()].flatMap((ref): readonly FixedCell[] => (ref.startsWith(`${table.id}!`) && !here.has(ref) ? [{ row: placeOf(ref).row, column: 'amount', figure: { kind: 'blank' }, where: first.where }] : []))
}

/** A table by what kind of form it is; `matrices` are its pages in order. */
export const readTable = (table: TableTemplate, template: Template, matrices: readonly Matrix[], { isOwn, classification }: Pick<Form, 'isOwn' | 'classification'>): TableReading => {
  if (table.body.kind === 'codes') return codeTable(table, matrices, classification)
  if (table.columns.some(({ label }) => label.endsWith('/行次'))) return lineTable(table, template, matrices)
  if (table.columns.some(({ label }) => label.endsWith('/科目代码'))) {
    const { header, cells, rows } = readEconomicTable(matrices)
    const { cells: known } = compiledFixed(template)
    const beyond = cells.filter(({ row, figure }) => /^\d{5}$/u.test(row) && figure.kind === 'figure' && !known.has(cellRef(table.id, row, 'amount'))).map(({ row, figure, where }) => ({ code: row, figure, where }))
    const found = cells.map(({ row, figure, where }): FixedCell => ({ row, column: 'amount', figure, where }))
    return { ...fixedTable(table, template, isOwn ? found : [...found, ...unlistedIn(table, template, found)], { header, rows }, []), beyond }
  }
  if (table.columns.some(({ label }) => /因公出国/u.test(label))) {
    const { header, cells, rows } = readThreePublicTable(matrices)
    return fixedTable(table, template, cells.map(({ column, figure, where }) => ({ row: 'row', column, figure, where })), { header, rows }, [])
  }
  const { header, cells, rows } = readStatisticsTable(matrices)
  return fixedTable(table, template, cells.map(({ row, figure, where }) => ({ row, column: 'value', figure, where })), { header, rows }, [])
}

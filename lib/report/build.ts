import { countOf, sumOf, type Figure } from '@/lib/money/amount'
import type { Facts } from '@/lib/facts/facts'
import { classificationOf, categoryOf, sectionOf, type Classification } from '@/lib/classification/classification'
import { evaluateProjects, gradedCount } from '@/lib/performance/evaluate'
import type { Source, TableTemplate, Template } from '@/lib/template/templates'
import { cellRef, type Cell, type CellRef, type Derivation, type Measure } from './cell'
import { factKeyOfRef, figureOfFact, type Report, type ReportRow, type ReportTable } from './report'

type Specification = { readonly measure: Measure; readonly from: Derivation }
type Specifications = Map<CellRef, Specification>

const NOTHING: Derivation = { kind: 'sum', of: [] }

/** `:c2` is a column of the same row; anything else is a whole name. */
const named = (name: string, table: string, row: string): CellRef => (name.startsWith(':') ? cellRef(table, row, name.slice(1)) : (name as CellRef))

/** A source of the template as a derivation of one cell. `entry` is the fact key of the row's code, where there is one. */
const derive = (source: Source, table: string, row: string, entry: string): Derivation => {
  switch (source.kind) {
    case 'fact':
      return { kind: 'fact', key: source.key }
    case 'field':
      return { kind: 'fact', key: `${entry}/${source.field}` }
    case 'sum':
      return { kind: 'sum', of: source.of.map((name) => named(name, table, row)) }
    case 'carried':
      return { kind: 'carried', from: named(source.from, table, row) }
    case 'graded':
      return { kind: 'graded', grade: source.grade }
  }
}

type CodeTable = TableTemplate & { readonly body: Extract<TableTemplate['body'], { kind: 'codes' }> }

/** The group of facts whose keys are codes, by the key of the group. */
const entriesAt = (facts: Facts, key: string): Readonly<Record<string, Readonly<Record<string, Figure | null>>>> => {
  let node: unknown = facts
  for (const part of key.split('/')) node = typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined
  // A template names only groups by code here; a test builds every template on empty and on full facts.
  return (node ?? {}) as Readonly<Record<string, Readonly<Record<string, Figure | null>>>>
}

/** Codes with at least one figure that is not zero: the form lists no others. */
const listedCodes = (table: CodeTable, facts: Facts): readonly string[] => {
  const entries = entriesAt(facts, table.body.entries)
  return Object.keys(entries)
    .filter((code) => Object.values(entries[code] ?? {}).some((value) => value !== null && !value.isZero()))
    .sort()
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]

const specifyCodes = (table: CodeTable, facts: Facts, classification: Classification, into: Specifications): readonly ReportRow[] => {
  const { id, body } = table
  const items = listedCodes(table, facts)
  const sections = distinct(items.map(sectionOf))
  const categories = distinct(items.map(categoryOf))
  const nameOf = (code: string): string => classification.functional.get(code)?.name ?? `（${classification.fiscalYear}年科目表中没有的代码）`
  const parent = (row: string, children: readonly string[]): void => {
    for (const column of body.columns) into.set(cellRef(id, row, column.key), { measure: 'amount', from: { kind: 'sum', of: children.map((child) => cellRef(id, child, column.key)) } })
  }
  const figures = (row: string) => body.columns.map((column) => ({ kind: 'figure', ref: cellRef(id, row, column.key) }) as const)
  const row = (code: string, level: 0 | 1 | 2): ReportRow => ({
    key: code, level, bold: level === 0,
    cells: [{ kind: 'label', text: code, align: 'left' }, { kind: 'label', text: nameOf(code), align: 'left' }, ...figures(code)],
  })

  parent('total', categories)
  const rows: ReportRow[] = [{ key: 'total', bold: true, cells: [{ kind: 'label', text: body.totalLabel, colSpan: 2, align: 'center', bold: true }, ...figures('total')] }]
  for (const category of categories) {
    const below = sections.filter((section) => categoryOf(section) === category)
    parent(category, below)
    rows.push(row(category, 0))
    for (const section of below) {
      const codes = items.filter((item) => sectionOf(item) === section)
      parent(section, codes)
      rows.push(row(section, 1))
      for (const code of codes) {
        for (const column of body.columns) into.set(cellRef(id, code, column.key), { measure: 'amount', from: derive(column.from, id, code, `${body.entries}/${code}`) })
        rows.push(row(code, 2))
      }
    }
  }
  return rows
}

const specifyFixed = (table: TableTemplate, body: Extract<TableTemplate['body'], { kind: 'fixed' }>, into: Specifications): readonly ReportRow[] =>
  body.rows.map((row, index) => ({
    key: String(index + 1),
    bold: row.bold ?? false,
    cells: row.cells.map((cell) => {
      if (cell.kind !== 'figure') return cell
      const ref = cellRef(table.id, cell.row, cell.column)
      into.set(ref, { measure: cell.measure, from: derive(cell.from, table.id, cell.row, '') })
      return { kind: 'figure', ref } as const
    }),
  }))

const statedAt = (facts: Facts, ref: CellRef): Figure | null => {
  const key = factKeyOfRef(ref)
  return key === null ? null : figureOfFact(facts, key)
}

const isCodeTable = (table: TableTemplate): table is CodeTable => table.body.kind === 'codes'

/**
 * Facts × template → ten tables. One interpreter builds every table of every year from the rows the template describes,
 * so no table can forget to carry its derivation. Amounts stay exact 元; printing rounds once, elsewhere.
 */
export const buildReport = (template: Template, facts: Facts, classification: Classification = classificationOf(template.fiscalYear)): Report => {
  const specifications: Specifications = new Map()
  const drafts = template.tables.map((table) => ({
    template: table,
    rows: isCodeTable(table) ? specifyCodes(table, facts, classification, specifications) : table.body.kind === 'fixed' ? specifyFixed(table, table.body, specifications) : [],
  }))

  for (const { ref, measure, from } of template.unprinted) specifications.set(ref, { measure, from: derive(from, '', '', '') })

  const projects = evaluateProjects(facts.performance.projects, template)
  const cells = new Map<CellRef, Cell>()
  const open = new Set<CellRef>()
  const valueAt = (ref: CellRef): Figure | null => {
    const known = cells.get(ref)
    if (known !== undefined) return known.value
    const specification = specifications.get(ref)
    if (specification === undefined) return statedAt(facts, ref)
    if (open.has(ref)) throw new Error(`模板 ${template.id} 的 ${ref} 取数成环`)
    open.add(ref)
    const { measure, from } = specification
    const present = from.kind === 'carried' && !specifications.has(from.from) ? NOTHING : from
    const value = evaluate(present)
    cells.set(ref, { ref, value, measure, from: present })
    return value
  }
  const evaluate = (from: Derivation): Figure | null => {
    switch (from.kind) {
      case 'fact':
        return figureOfFact(facts, from.key)
      case 'sum':
        return sumOf(from.of.map(valueAt))
      case 'carried':
        return valueAt(from.from)
      case 'graded':
        return countOf(gradedCount(projects, facts.performance.declaredProjectCount, from.grade))
    }
  }
  for (const ref of specifications.keys()) valueAt(ref)

  const tables: ReportTable[] = drafts.map(({ template: table, rows }) => ({
    template: table,
    rows,
    empty: !rows.some((row) => row.cells.some((cell) => cell.kind === 'figure' && !(valueAt(cell.ref)?.isZero() ?? true))),
  }))
  return { template, facts, tables, cells, projects }
}

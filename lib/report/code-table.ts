import { sumOf, type Figure } from '@/lib/money/amount'
import { categoryOf, sectionOf, type Classification } from '@/lib/classification/classification'
import type { Facts } from '@/lib/facts/facts'
import type { TableTemplate } from '@/lib/template/templates'
import { cellOrSame, cellRef, type Cell, type CellRef, type Derivation } from './cell'
import { derive } from './derive'
import type { Report, ReportCell, ReportRow } from './report'

export type CodeTable = TableTemplate & { readonly body: Extract<TableTemplate['body'], { kind: 'codes' }> }
export const isCodeTable = (table: TableTemplate): table is CodeTable => table.body.kind === 'codes'

type Entry = Readonly<Record<string, Figure | null>>

/** The group of facts whose keys are codes, by the key of the group. */
const entriesAt = (facts: Facts, key: string): Readonly<Record<string, Entry>> => {
  let node: unknown = facts
  for (const part of key.split('/')) node = typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined
  // A template names only groups by code here; a test builds every template on empty and on full facts.
  return (node ?? {}) as Readonly<Record<string, Entry>>
}

/** Codes with at least one figure that is not zero: the form lists no others. */
const listedCodes = (entries: Readonly<Record<string, Entry>>): readonly string[] =>
  Object.keys(entries)
    .filter((code) => Object.values(entries[code] ?? {}).some((value) => value !== null && !value.isZero()))
    .sort()

const grouped = (codes: readonly string[], parentOf: (code: string) => string): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const code of codes) {
    const parent = parentOf(code)
    const group = groups.get(parent)
    if (group === undefined) groups.set(parent, [code])
    else group.push(code)
  }
  return groups
}

/** What of a row stays the same from one keystroke to the next: names of cells, derivations, labels. */
type CompiledRow = { readonly row: ReportRow; readonly refs: readonly CellRef[]; readonly from: readonly Derivation[] }
type Compiled = Map<string, CompiledRow>
const compiled = new WeakMap<TableTemplate, WeakMap<Classification, Compiled>>()

const compiledOf = (table: TableTemplate, classification: Classification): Compiled => {
  let byYear = compiled.get(table)
  if (byYear === undefined) compiled.set(table, (byYear = new WeakMap()))
  let rows = byYear.get(classification)
  if (rows === undefined) byYear.set(classification, (rows = new Map()))
  // A long-lived server meets many units; a few thousand rows are worth keeping, all of a nation's are not.
  if (rows.size > 5_000) rows.clear()
  return rows
}

const figures = (refs: readonly CellRef[]): readonly ReportCell[] => refs.map((ref) => ({ kind: 'figure', ref }))

const compileRow = (table: CodeTable, classification: Classification, key: string, level: 0 | 1 | 2 | null, children: readonly string[]): CompiledRow => {
  const { id, body } = table
  const refs = body.columns.map((column) => cellRef(id, key, column.key))
  const from = body.columns.map((column): Derivation =>
    level === 2 ? derive(column.from, id, key, `${body.entries}/${key}`) : { kind: 'sum', of: children.map((child) => cellRef(id, child, column.key)) },
  )
  const name = classification.functional.get(key)?.name ?? `（${classification.fiscalYear}年科目表中没有的代码）`
  const labels: readonly ReportCell[] = level === null
    ? [{ kind: 'label', text: body.totalLabel, colSpan: 2, align: 'center', bold: true }]
    : [{ kind: 'label', text: key, align: 'left' }, { kind: 'label', text: name, align: 'left' }]
  return { refs, from, row: { key, bold: level === null || level === 0, ...(level === null ? {} : { level }), cells: [...labels, ...figures(refs)] } }
}

/**
 * One table by code: a total, then 类, 款 and 项 in code order. Items take their columns from the entry; parents are
 * summed from their children, column by column. Cells are added to `into`; those of `before` stand again where nothing
 * below them was touched.
 */
export const buildCodeTable = (table: CodeTable, facts: Facts, classification: Classification, into: Map<CellRef, Cell>, before: Report | null): readonly ReportRow[] => {
  const { body } = table
  const entries = entriesAt(facts, body.entries)
  const entriesBefore = before === null ? null : entriesAt(before.facts, body.entries)
  const items = listedCodes(entries)
  const sections = grouped(items, sectionOf)
  const categories = grouped([...sections.keys()], categoryOf)
  const known = compiledOf(table, classification)
  const compile = (key: string, level: 0 | 1 | 2 | null, children: readonly string[]): CompiledRow => {
    const name = level === 2 ? key : `${key}:${children.join()}`
    let row = known.get(name)
    if (row === undefined) known.set(name, (row = compileRow(table, classification, key, level, children)))
    return row
  }
  const put = (ref: CellRef, value: Figure | null, from: Derivation): void => {
    into.set(ref, cellOrSame({ ref, value, measure: 'amount', from }, before?.cells.get(ref)))
  }
  const putSum = ({ refs, from: derivations }: CompiledRow, column: number): void => {
    const [ref, from] = [refs[column], derivations[column]]
    if (ref === undefined || from === undefined) return
    const was = before?.cells.get(ref)
    if (was !== undefined && was.from === from && from.kind === 'sum' && from.of.every((part) => into.get(part) === before?.cells.get(part))) into.set(ref, was)
    else put(ref, from.kind === 'sum' ? sumOf(from.of.map((part) => into.get(part)?.value)) : null, from)
  }

  const item = (code: string): ReportRow => {
    const entry = entries[code] ?? {}
    const row = compile(code, 2, [])
    const isUntouched = entriesBefore?.[code] === entry
    // Stated columns first: a sum across may stand to the left of what it adds.
    body.columns.forEach(({ from: source }, column) => {
      const [ref, from] = [row.refs[column], row.from[column]]
      if (source.kind !== 'field' || ref === undefined || from === undefined) return
      const was = isUntouched ? before?.cells.get(ref) : undefined
      if (was === undefined) put(ref, entry[source.field] ?? null, from)
      else into.set(ref, was)
    })
    body.columns.forEach(({ from }, column) => {
      if (from.kind !== 'field') putSum(row, column)
    })
    return row.row
  }
  const parent = (key: string, level: 0 | 1 | null, children: readonly string[]): ReportRow => {
    const row = compile(key, level, children)
    body.columns.forEach((_, column) => { putSum(row, column) })
    return row.row
  }

  const rows = [...categories].flatMap(([category, below]) => {
    const inner = below.flatMap((section) => {
      const codes = sections.get(section) ?? []
      const lines = codes.map(item)
      return [parent(section, 1, codes), ...lines]
    })
    return [parent(category, 0, below), ...inner]
  })
  return [parent('total', null, [...categories.keys()]), ...rows]
}

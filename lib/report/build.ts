import { countOf, sumOf, type Figure } from '@/lib/money/amount'
import { classificationOf, type Classification } from '@/lib/classification/classification'
import type { FactKey, Facts } from '@/lib/facts/facts'
import { evaluateProjects, gradedCount } from '@/lib/performance/evaluate'
import type { Template } from '@/lib/template/templates'
import { cellOrSame, type Cell, type CellRef, type Derivation } from './cell'
import { buildCodeTable, isCodeTable } from './code-table'
import { compiledFixed } from './fixed-table'
import { inOneGo } from './in-one-go'
import { factKeyOfRef, figureOfFact, type Report, type ReportTable } from './report'

/** Cells of the fixed tables in one step. */
const STEP = 150

const NOTHING: Derivation = { kind: 'sum', of: [] }

const isEmpty = (table: Pick<ReportTable, 'rows'>, cells: ReadonlyMap<CellRef, Cell>): boolean =>
  !table.rows.some((row) => row.cells.some((cell) => cell.kind === 'figure' && !(cells.get(cell.ref)?.value?.isZero() ?? true)))

/** The first part of a key: `expenditureByFunction`. Facts are replaced from the leaf up, so a group that is the same object says the same. */
const groupOf = (facts: Facts, key: FactKey): unknown => {
  const end = key.indexOf('/')
  return Reflect.get(facts, end === -1 ? key : key.slice(0, end))
}

/**
 * Facts × template → ten tables. One interpreter builds every table of every year from the rows the template describes,
 * so no table can forget to carry its derivation. Amounts stay exact 元; printing rounds once, elsewhere.
 * `previous` changes nothing about the result but its speed: cells that nothing touched since are taken from it.
 */
export const buildReport = (template: Template, facts: Facts, previous?: Report, classification?: Classification): Report => inOneGo(buildingReport(template, facts, previous, classification))

/** `buildReport` in steps of a fraction of a millisecond, so that it can give way to the next key. */
export function* buildingReport(template: Template, facts: Facts, previous?: Report, classification: Classification = classificationOf(template.fiscalYear)): Generator<undefined, Report> {
  const before = previous?.template === template ? previous : null
  const cells = new Map<CellRef, Cell>()
  const codeRows = new Map<string, ReportTable['rows']>()
  for (const table of template.tables.filter(isCodeTable)) {
    codeRows.set(table.id, buildCodeTable(table, facts, classification, cells, before))
    yield
  }
  const fixed = compiledFixed(template)
  const projects = evaluateProjects(facts.performance.projects, template, before?.projects)
  yield

  const open = new Set<CellRef>()
  const valueAt = (ref: CellRef): Figure | null => {
    const known = cells.get(ref)
    if (known !== undefined) return known.value
    const specification = fixed.cells.get(ref)
    if (specification === undefined) {
      const key = factKeyOfRef(ref)
      return key === null ? null : figureOfFact(facts, key)
    }
    if (open.has(ref)) throw new Error(`模板 ${template.id} 的 ${ref} 取数成环`)
    open.add(ref)
    const { measure, from } = specification
    // A carried figure is blank where the other table has no such row this year.
    const present = from.kind === 'carried' && !cells.has(from.from) && !fixed.cells.has(from.from) ? NOTHING : from
    const was = before?.cells.get(ref)
    const cell = was !== undefined && was.from === present && isUntouched(present) ? was : cellOrSame({ ref, value: evaluate(present), measure, from: present }, was)
    cells.set(ref, cell)
    return cell.value
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
  const isFactUntouched = (key: FactKey): boolean => before !== null && groupOf(facts, key) === groupOf(before.facts, key)
  const isCellUntouched = (ref: CellRef): boolean => {
    valueAt(ref)
    const key = factKeyOfRef(ref)
    return key === null ? cells.get(ref) === before?.cells.get(ref) : isFactUntouched(key)
  }
  const isUntouched = (from: Derivation): boolean => {
    switch (from.kind) {
      case 'fact':
        return isFactUntouched(from.key)
      case 'sum':
        return from.of.every(isCellUntouched)
      case 'carried':
        return isCellUntouched(from.from)
      case 'graded':
        return facts.performance === before?.facts.performance
    }
  }
  let left = STEP
  for (const ref of fixed.cells.keys()) {
    valueAt(ref)
    left -= 1
    if (left > 0) continue
    left = STEP
    yield
  }

  const tables = template.tables.map((table): ReportTable => {
    const rows = codeRows.get(table.id) ?? fixed.rows.get(table.id) ?? []
    return { template: table, rows, empty: isEmpty({ rows }, cells) }
  })
  return { template, facts, tables, cells, projects }
}

import { cellRef, placeOf, type Cell, type CellRef } from '@/lib/report/cell'
import { cellAt, type Report, type ReportTable } from '@/lib/report/report'
import type { TableTemplate, Template } from '@/lib/template/templates'
import { gridOf, type GridRow } from './grid'
import type { RuleId } from './rule'

/** A printed total and the printed figures it must be the sum of. */
export type Identity = { readonly rule: RuleId; readonly total: Cell; readonly parts: readonly Cell[]; /** 类, 款, 项, 栏: what the parts are. */ readonly of: string }

type FixedIdentity = { readonly rule: RuleId; readonly total: CellRef; readonly parts: readonly CellRef[]; readonly of: string }

/** Sums of the fixed forms: which rule asks for the total in this place. */
const ruleOfTotal = (total: CellRef): RuleId | null => {
  const { table, row, column } = placeOf(total)
  switch (table) {
    case 'T01':
      return row === 'L27' || row === 'R58' ? 'I02' : 'I03'
    case 'T04':
      if (row === 'L28') return 'I10'
      if (row === 'L32' || row === 'R64') return 'I09'
      return row === 'L27' || row === 'R59' ? 'I07' : 'I08'
    case 'T06':
      return /^\d/.test(row) ? 'I13' : 'I14'
    case 'T09':
      return 'I15'
    case 'T10':
      return row === 'gp_total' ? 'P04' : null
    case 'N5':
      return column === 'total' ? 'N05' : null
    default:
      return null
  }
}

/** The template says how its fixed tables add up; these it does not say, because the cell is already a sum of its column. */
const furtherSums: readonly FixedIdentity[] = [
  ...['R59', 'R64'].map((row) => ({ rule: 'I08' as const, total: cellRef('T04', row, 'c2'), parts: ['c3', 'c4', 'c5'].map((column) => cellRef('T04', row, column)), of: '栏' })),
  { rule: 'N06', total: 'T05!total:c2', parts: ['T06!personnel:amount', 'T06!publicUse:amount'], of: '项' },
]

const fixedSumsOf = ({ id, body }: TableTemplate): readonly FixedIdentity[] =>
  body.kind !== 'fixed'
    ? []
    : body.rows.flatMap((row) =>
        row.cells.flatMap((cell) => {
          if (cell.kind !== 'figure' || cell.from.kind !== 'sum' || cell.measure !== 'amount') return []
          const total = cellRef(id, cell.row, cell.column)
          const rule = ruleOfTotal(total)
          // Sources of a fixed table are whole names of cells.
          return rule === null ? [] : [{ rule, total, parts: cell.from.of as readonly CellRef[], of: rule === 'I08' ? '栏' : '项' }]
        }),
      )

const unprintedSumsOf = ({ unprinted }: Template): readonly FixedIdentity[] =>
  unprinted.flatMap(({ ref, from }) => {
    const rule = from.kind === 'sum' ? ruleOfTotal(ref) : null
    return rule === null || from.kind !== 'sum' ? [] : [{ rule, total: ref, parts: from.of as readonly CellRef[], of: '类' }]
  })

const fixedSums = new WeakMap<Template, readonly FixedIdentity[]>()
const fixedSumsOfTemplate = (template: Template): readonly FixedIdentity[] => {
  let sums = fixedSums.get(template)
  if (sums === undefined) fixedSums.set(template, (sums = [...template.tables.flatMap(fixedSumsOf), ...furtherSums, ...unprintedSumsOf(template)]))
  return sums
}

/** Which columns of a table by code are sums of others in their row: index of the total, indexes of the parts. */
const acrossOf = (table: ReportTable): readonly { readonly total: number; readonly parts: readonly number[] }[] => {
  const { body } = table.template
  if (body.kind !== 'codes') return []
  const indexOf = (name: string): number => body.columns.findIndex((column) => `:${column.key}` === name)
  return body.columns.flatMap((column, total) => (column.from.kind === 'sum' ? [{ total, parts: column.from.of.map(indexOf).filter((index) => index >= 0) }] : []))
}

/** Most sums need no look: nothing on either side, or one part that is the very same figure as the total. */
const holdsAnyway = (total: Cell, parts: readonly (Cell | undefined)[]): boolean => {
  let only: Cell['value'] = null
  let count = 0
  for (const part of parts) {
    if (part === undefined || part.value === null) continue
    only = part.value
    count += 1
  }
  return count <= 1 && only === total.value
}

/** 横向 of every row, 纵向 of every column: 合计 = Σ类, 类 = Σ款, 款 = Σ项. */
const codeSumsOf = (report: Report, table: ReportTable): readonly Identity[] => {
  const rows = gridOf(report, table.template.id)
  const across = acrossOf(table)
  const { unread } = report
  // With a part nobody could read there is no sum.
  const isWhole = (cells: readonly (Cell | undefined)[]): boolean => unread === undefined || cells.every((cell) => cell === undefined || !unread.has(cell.ref))
  const sums: Identity[] = []
  const add = (rule: RuleId, total: Cell | undefined, parts: readonly (Cell | undefined)[], of: string): void => {
    if (total !== undefined && !holdsAnyway(total, parts) && isWhole([total, ...parts])) sums.push({ rule, total, parts: parts.filter((part) => part !== undefined), of })
  }
  const down = (rule: RuleId, parent: GridRow, children: readonly GridRow[], of: string): void =>
    parent.cells.forEach((total, index) => add(rule, total, children.map((child) => child.cells[index]), of))

  const categories = rows.filter((row) => row.level === 0)
  const sections = rows.filter((row) => row.level === 1)
  const items = rows.filter((row) => row.level === 2)
  // A form may leave out a whole level: then the next one below adds up.
  const [belowTotal, belowCategory] = [[categories, sections, items].find((level) => level.length > 0) ?? [], sections.length > 0 ? sections : items]
  for (const row of rows) {
    for (const { total, parts } of across) add('I04', row.cells[total], parts.map((index) => row.cells[index]), '栏')
    if (row.level === 0 && belowCategory.length > 0) down('I05', row, belowCategory.filter((section) => section.code.startsWith(row.code)), '款')
    else if (row.level === 1 && items.length > 0) down('I05', row, items.filter((item) => item.code.startsWith(row.code)), '项')
    else if (row.level === undefined) down('I06', row, belowTotal, '类')
  }
  return sums
}

const fixedIdentitiesOf = (report: Report): readonly Identity[] =>
  fixedSumsOfTemplate(report.template).flatMap(({ rule, total, parts, of }) => {
    const whole = report.cells.get(total)
    if (whole === undefined) return []
    // A line that a document lost is missing, not blank: the sum cannot be checked. A stated fact that no table prints is there or blank.
    const found = parts.map((part) => report.cells.get(part) ?? (part.startsWith('facts!') ? cellAt(report, part) : undefined))
    const there = found.filter((cell) => cell !== undefined)
    const isUnread = report.unread !== undefined && [total, ...parts].some((ref) => report.unread?.has(ref))
    return isUnread || there.length < found.length || holdsAnyway(whole, there) ? [] : [{ rule, total: whole, parts: there, of }]
  })

/** Every sum that is printed with its parts, from the rows of the tables by code and from the template's fixed tables. */
export const identitiesOf = (report: Report): readonly Identity[] => [
  ...report.tables.flatMap((table) => (table.template.body.kind === 'codes' ? codeSumsOf(report, table) : [])),
  ...fixedIdentitiesOf(report),
]

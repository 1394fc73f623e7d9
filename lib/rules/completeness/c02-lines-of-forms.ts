import { cellRef } from '@/lib/report/cell'
import type { TableTemplate } from '@/lib/template/templates'
import { lineRuns } from '../line-runs'
import { documentRef, type ReadTable } from '../read-document'
import type { Rule, RuleFinding, Subject } from '../rule'

const LINE = /^[LR](\d+)$/u

/** `行1—23、32—54`; rows without a number are counted. */
const spoken = (rows: readonly string[]): string => {
  const numbers = rows.flatMap((row) => (LINE.test(row) ? [Number.parseInt(row.slice(1), 10)] : []))
  return numbers.length === 0 ? `${rows.length} 行` : lineRuns(numbers)
}

type Line = { readonly rows: readonly string[]; /** Those of which no cell was found. */ readonly missing: readonly string[] }

/** The printed lines of a fixed form that hold figures, top to bottom: a line may hold a row on each side. */
const linesOf = ({ report }: Subject, { id, body }: TableTemplate): readonly Line[] => {
  if (body.kind !== 'fixed') return []
  return body.rows.flatMap(({ cells }) => {
    const figures = cells.flatMap((cell) => (cell.kind === 'figure' ? [cell] : []))
    const rows = [...new Set(figures.map(({ row }) => row))]
    return rows.length === 0 ? [] : [{ rows, missing: rows.filter((row) => !figures.some((figure) => figure.row === row && report.cells.has(cellRef(id, row, figure.column)))) }]
  })
}

const isGone = ({ rows, missing }: Line): boolean => missing.length === rows.length
const isFound = ({ missing }: Line): boolean => missing.length === 0

// A page that was lost takes along what stood over its first line, or under its last.
const isHeadLost = ({ title, number, department, year, unitLine }: ReadTable): boolean => [title, number, department, year, unitLine].every((text) => text === '')
const isHeadWhole = ({ title, number, department }: ReadTable): boolean => [title, number, department].every((text) => text !== '')
const isFootLost = ({ notes }: ReadTable): boolean => notes.length === 0

/** Whether nothing is missing but what a lost page held: lines from the top on with the head, or to the bottom with the notes. */
const isCut = (lines: readonly Line[], table: ReadTable): boolean => {
  const from = isHeadLost(table) ? lines.findIndex((line) => !isGone(line)) : 0
  const to = isFootLost(table) ? lines.findLastIndex((line) => !isGone(line)) : lines.length - 1
  return lines.slice(from, to + 1).every(isFound)
}

/** What is cut off was not read, and no mistake of who wrote it. */
const unread = (what: string): Omit<RuleFinding, 'left'> => ({ what: `${what}没有读到`, severity: 'notice', clause: 'unread', advice: '该页可能缺失或没有读出，请对照原件查看。' })

const faultOf = (subject: Subject, table: ReadTable, form: TableTemplate): Omit<RuleFinding, 'left'> | null => {
  const name = `${form.number}表`
  if (table.rows.length === 0) return isHeadWhole(table) && table.isBodyUnread !== true ? { what: `${name}没有表体`, advice: '请补全该表。' } : unread(`${name}的表体`)
  if (form.body.kind === 'codes') {
    if (subject.report.cells.has(cellRef(table.id, 'total', form.body.columns[0]?.key ?? ''))) return null
    return isHeadLost(table) || isFootLost(table) ? unread(`${name}的合计行`) : { what: `${name}没有合计行`, advice: '请补上合计行。' }
  }
  const lines = linesOf(subject, form)
  const missing = [...new Set(lines.flatMap((line) => line.missing))]
  if (missing.length === 0) return null
  return isCut(lines, table) ? unread(`${name}${spoken(missing)}`) : { what: `${name}缺${spoken(missing)}`, advice: '请补全该表的行次；没有数的行也要列出。' }
}

export const c02LinesOfForms: Rule = {
  id: 'C02',
  title: '表格缺行、缺体',
  relation: '公开01、04、06、09、10 的固定行都在；其余各表有合计行。连同表头或表注一起缺的，按没有读到提示。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '转换时丢页',
  check: function* (subject) {
    for (const table of subject.document?.tables ?? []) {
      const form = subject.report.template.tables.find(({ id }) => id === table.id)
      const fault = form === undefined ? null : faultOf(subject, table, form)
      if (form !== undefined && fault !== null) yield { ...fault, left: [documentRef(`${form.number}表`)] }
    }
  },
}

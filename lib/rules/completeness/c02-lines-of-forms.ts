import { cellRef } from '@/lib/report/cell'
import type { TableTemplate } from '@/lib/template/templates'
import { documentRef } from '../read-document'
import type { Rule, Subject } from '../rule'

const LINE = /^[LR](\d+)$/u

/** `行1—23、32—54`; rows without a number by their key. */
const spoken = (rows: readonly string[]): string => {
  const numbers = rows.flatMap((row) => (LINE.test(row) ? [Number.parseInt(row.slice(1), 10)] : [])).sort((left, right) => left - right)
  if (numbers.length === 0) return `${rows.length} 行`
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else if (last?.[1] !== number) runs.push([number, number])
  }
  return `行${runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、')}`
}

/** The rows of a fixed form of which no cell was found. */
const missingRows = ({ report }: Subject, { id, body }: TableTemplate): readonly string[] => {
  if (body.kind !== 'fixed') return []
  const figures = body.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'figure' ? [cell] : [])))
  const rows = [...new Set(figures.map(({ row }) => row))]
  return rows.filter((row) => !figures.some((figure) => figure.row === row && report.cells.has(cellRef(id, row, figure.column))))
}

export const c02LinesOfForms: Rule = {
  id: 'C02',
  title: '表格缺行、缺体',
  relation: '公开01、04、06、09、10 的固定行都在；其余各表有合计行。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '转换时丢页',
  check: function* (subject) {
    const { document, report } = subject
    for (const { id, rows } of document?.tables ?? []) {
      const template = report.template.tables.find((table) => table.id === id)
      if (template === undefined) continue
      const name = `${template.number}表`
      if (rows.length === 0) yield { what: `${name}没有表体`, left: [documentRef(name)], advice: '请补全该表。' }
      else if (template.body.kind === 'codes' && !report.cells.has(cellRef(id, 'total', template.body.columns[0]?.key ?? ''))) yield { what: `${name}没有合计行`, left: [documentRef(name)], advice: '请补上合计行。' }
      else {
        const missing = missingRows(subject, template)
        if (missing.length > 0) yield { what: `${name}缺${spoken(missing)}`, left: [documentRef(name)], advice: '请补全该表的行次；没有数的行也要列出。' }
      }
    }
  },
}

import { figureOf, times } from '@/lib/money/amount'
import { spansText, type Narrative } from '@/lib/narrative/narrative'
import type { Cell, CellRef } from '@/lib/report/cell'
import { printedFigure } from '@/lib/report/print'
import { printedAmount } from '@/lib/report/printed-amount'
import type { Report } from '@/lib/report/report'
import type { ReadDocument, ReadEntry, ReadRow, ReadSheetPage, ReadTable } from '@/lib/rules/read-document'
import type { Subject } from '@/lib/rules/rule'
import type { Booklet, DocumentBlock, PrintedSheet, PrintedTable } from './blocks'
import { compose } from './compose'

const SCALE = { 元: figureOf('1'), 万元: figureOf('10000') } as const

/** A report as a reader finds it: each cell holds what is printed, and where nothing is printed it is blank. */
const printedReport = (report: Report): Report => {
  const scale = SCALE[report.template.unit.label]
  const printed = (cell: Cell): Cell => {
    if (cell.value === null || cell.measure === 'count') return cell.value?.isZero() === true ? { ...cell, value: null } : cell
    const figure = cell.value.isZero() ? null : printedAmount(report, cell)
    // Printed figures are held in 元 like every other.
    return { ...cell, value: figure === null ? null : times(figure, scale) }
  }
  return { ...report, found: true, cells: new Map([...report.cells].map(([ref, cell]) => [ref, printed(cell)])) }
}

const rowOf = (cells: PrintedTable['body'][number], isByCode: boolean): ReadRow => {
  const texts = cells.map(({ text }) => text)
  const [first = '', second = ''] = texts
  if (!isByCode) return { code: '', name: first, texts }
  // A total spans the columns of code and name.
  return (cells[0]?.colSpan ?? 1) > 1 ? { code: '', name: first, texts } : { code: first, name: second, texts }
}

const tableOf = (table: PrintedTable, isByCode: boolean): ReadTable => {
  const [department, year, unitLine] = table.subtitle
  return { id: table.id, number: table.code, title: table.title, department, year, unitLine, header: table.header.flatMap((row) => row.map(({ text }) => text)), rows: table.body.map((row) => rowOf(row, isByCode)), notes: table.notes }
}

const sheetOf = (sheet: PrintedSheet): ReadSheetPage => {
  const texts = sheet.rows.flatMap((row) => row.map(({ text }) => text))
  const after = (label: string): string => texts[texts.indexOf(label) + 1] ?? ''
  return { title: sheet.title, year: sheet.subtitle, department: after('主管部门及代码'), budgetUnit: after('预算单位'), texts: [...texts, ...sheet.notes] }
}

const entry = (text: string): ReadEntry => ({ text, page: null })
const partOf = (blocks: readonly DocumentBlock[], id: string): readonly string[] => {
  const from = blocks.findIndex((block) => block.kind === 'part' && block.id === id)
  const next = blocks.findIndex((block, index) => index > from && block.kind === 'part')
  return blocks.slice(from + 1, next === -1 ? undefined : next).flatMap((block) => (block.kind === 'paragraph' ? [spansText(block.spans)] : []))
}

/** What stands in the contents: parts, headings of the second level, tables with their numbers. */
const contentsOf = (blocks: readonly DocumentBlock[]): readonly ReadEntry[] =>
  blocks.flatMap((block) => (block.kind === 'part' || (block.kind === 'heading' && block.level === 2) ? [entry(block.text)] : block.kind === 'table' ? [entry(block.contentsText)] : []))

const headingsOf = (blocks: readonly DocumentBlock[]): readonly ReadEntry[] =>
  blocks.flatMap((block) => (block.kind === 'part' || block.kind === 'heading' ? [entry(block.text)] : block.kind === 'table' ? [entry(block.table.title)] : []))

const documentOf = ({ unitName, title, blocks }: Booklet, report: Report, narrative: Narrative): ReadDocument => {
  const byCode = new Set(report.template.tables.flatMap(({ id, body }) => (body.kind === 'codes' ? [id] : [])))
  return {
    cover: { unitName, title },
    furniture: [],
    contents: contentsOf(blocks),
    headings: headingsOf(blocks),
    overview: partOf(blocks, 'part-1'),
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [tableOf(block.table, byCode.has(block.id))] : [])),
    sections: narrative.sections.map(({ number, heading, paragraphs }) => ({ number, heading, paragraphs: paragraphs.map(({ spans }) => spansText(spans)) })),
    definitions: partOf(blocks, 'part-4'),
    sheets: blocks.flatMap((block) => (block.kind === 'sheet' ? [sheetOf(block.sheet)] : [])),
    loose: [],
    file: null,
    formats: [],
  }
}

/**
 * A generated booklet as a reader of it finds it: letters and printed figures, nothing exact. Rules about documents are
 * proofs on it; a mistake is a change of what was read.
 */
export const readBooklet = (report: Report, narrative: Narrative): Subject => {
  const printed = new Map<CellRef, string>([...report.cells.keys()].map((ref) => [ref, printedFigure(report, ref)]))
  return { report: printedReport(report), narrative, basis: 'document', printed, document: documentOf(compose(report, narrative), report, narrative) }
}

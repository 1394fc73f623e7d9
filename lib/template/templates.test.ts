import { expect, test, describe } from 'vitest'
import { classificationOf } from '@/lib/classification/classification'
import { factsWith } from '@/lib/facts/facts-with'
import { buildReport } from '@/lib/report/build'
import { printedTablesOf, templates, theTemplate } from './templates'

const all = [...templates.values()]
const width = (cells: readonly { readonly colSpan?: number }[]): number => cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)

test('an unknown form is refused by name', () => expect(() => theTemplate('CN-1999')).toThrow('CN-1999'))

describe.each(all)('$id', (template) => {
  test('builds on empty facts', () => {
    const report = buildReport(template, factsWith({}, template.id, template.fiscalYear))
    expect(report.tables.map((table) => table.empty)).toEqual(template.tables.map(() => true))
    expect([...report.cells.values()].every((cell) => cell.value === null || cell.value.isZero())).toBe(true)
  })
  test('tables are ten, each once, those that are printed numbered in their order', () => {
    expect(template.tables.map((table) => table.id).toSorted()).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10'])
    expect(printedTablesOf(template).map(({ number }) => number)).toEqual(Array.from({ length: printedTablesOf(template).length }, (_, index) => `公开${String(index + 1).padStart(2, '0')}`))
  })
  test.each(template.tables)('$id: header and rows are as wide as the columns', (table) => {
    const taken = table.header.map(() => 0)
    table.header.forEach((cells, row) => {
      for (const cell of cells) for (let below = row; below < row + (cell.rowSpan ?? 1); below += 1) taken[below] = (taken[below] ?? 0) + (cell.colSpan ?? 1)
    })
    expect(taken).toEqual(table.header.map(() => table.columns.length))
    if (table.body.kind === 'fixed') for (const row of table.body.rows) expect(width(row.cells.map((cell) => (cell.kind === 'label' ? cell : {})))).toBe(table.columns.length)
    else expect(table.body.columns.length + 2).toBe(table.columns.length)
  })
  test('行次 run on without a gap', () => {
    for (const [id, last] of [['T01', 62], ['T04', 64]] as const) {
      const table = template.tables.find((candidate) => candidate.id === id)
      const numbers = table?.body.kind === 'fixed' ? table.body.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'label' && /^\d+$/.test(cell.text) ? [cell.text] : []))) : []
      expect(numbers.toSorted((left, right) => left.length - right.length || (left < right ? -1 : 1))).toEqual(Array.from({ length: last }, (_, index) => String(index + 1)))
    }
  })
  test('every 类 of the form is in the year’s list under its name', () => {
    for (const { code, name } of template.categories) expect(classificationOf(template.fiscalYear).functional.get(code)?.name).toBe(name)
  })
  test('twelve definitions and four lines under a sheet', () => expect([template.wording.definitions.length, template.wording.sheetNotes.length]).toEqual([12, 4]))
})

import 'server-only'
import { cellName } from '@/lib/export/spreadsheet'
import { FACTS_SHEET } from '@/lib/export/fact-rows'
import { FACTS_FORMAT, parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { err, ok, type Result } from '@/lib/result'
import { sectionOfFact, workbookSections } from '../layout/sections'
import type { Home, Problem, WorkbookReading } from '../workbook-reading'
import { alteredCells } from './altered-cells'
import { foreignBecause } from './belongs'
import type { ReadCell, ReadSheet } from './cells'
import { numberText } from './number-text'

export const hasTables = (sheets: readonly ReadSheet[]): boolean => sheets.some(({ name }) => name === FACTS_SHEET || /^公开\d\d/.test(name))

const textOf = (cell: ReadCell | undefined): string => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? (numberText(cell.value) ?? '') : '')

const stated = (bySection: ReadonlyMap<string, { readonly facts: ReadonlyMap<FactKey, FactValue> }>): ReadonlyMap<FactKey, FactValue> => new Map([...bySection.values()].flatMap(({ facts }) => [...facts]))

type FactLine = { readonly row: number; readonly key: string; readonly content: ReadCell | undefined }

const linesOf = (sheet: ReadSheet): readonly FactLine[] => {
  const rows = new Map<number, { key: string; content: ReadCell | undefined }>()
  for (const cell of sheet.cells) {
    const line = rows.get(cell.row) ?? { key: '', content: undefined }
    rows.set(cell.row, line)
    if (cell.column === 0) line.key = textOf(cell).trim()
    if (cell.column === 2) line.content = cell
  }
  return [...rows].filter(([row, { key }]) => row > 0 && key !== '').map(([row, line]) => ({ row, ...line }))
}

/**
 * The facts of an exported ten-table workbook, from its last sheet, exact to 分. Without that sheet the tables alone are
 * not read: they hold 万元 that were rounded, out of which the 元 behind them cannot be had back.
 */
export const readTables = (sheets: readonly ReadSheet[], home: Home): Result<WorkbookReading, string> => {
  const sheet = sheets.find(({ name }) => name === FACTS_SHEET)
  if (sheet === undefined) return err(`里没有“${FACTS_SHEET}”这张表，只剩按万元四舍五入印出的数，读不出精确到分的数。请重新导出十张表，或改用填报工作簿。`)
  const lines = linesOf(sheet)
  const head = new Map(lines.map(({ key, content }) => [key, textOf(content)] as const))
  if (head.get('@format') !== FACTS_FORMAT) return err(`的“${FACTS_SHEET}”表没有写明是哪种数据，请重新导出十张表。`)
  const foreign = foreignBecause(home, head.get('@template') ?? '', head.get('budgetUnit/code') ?? '', head.get('budgetUnit/name') ?? '')
  if (foreign !== null) return err(foreign)

  const bySection = new Map(workbookSections.map((section) => [section.key, { section, facts: new Map<FactKey, FactValue>(), problems: [] as Problem[] }]))
  for (const { row, key, content } of lines) {
    if (key.startsWith('@')) continue
    const place = { sheet: FACTS_SHEET, cell: cellName(row, 2) }
    const held = bySection.get(sectionOfFact(key)?.key ?? '')
    if (held === undefined) return err(`的“${FACTS_SHEET}”表 ${cellName(row, 0)} 格的键“${key}”不认识，请重新导出十张表。`)
    const value = content?.kind === 'formula' || content?.kind === 'error' || content?.kind === 'date' || content?.kind === 'boolean' ? err('单元格里不是文字，请恢复为导出时的内容') : parseFact(key, textOf(content))
    if (!value.ok) held.problems.push({ ...place, reason: `${value.error}。` })
    else if (held.facts.has(key)) held.problems.push({ ...place, reason: `键“${key}”有两行，请只留一行。` })
    else if (value.value !== null) held.facts.set(key, value.value)
  }
  return ok({ kind: 'tables', missing: [], ignored: [], notices: alteredCells(sheets, home, stated(bySection)), sections: [...bySection.values()].map(({ section, facts, problems }) => ({ key: section.key, title: section.title, facts, problems, notices: [] })) })
}

import { placeOf, type CellRef } from '@/lib/report/cell'
import { cellAt, type Report, type ReportTable } from '@/lib/report/report'

export const tableHere = (report: Report, id: string): ReportTable | undefined => report.tables.find((table) => table.template.id === id && table.rows.length > 0)

/**
 * Whether there is something to compare with. A table by code that is there has every row: one it does not list is blank.
 * A line of a fixed table that a document lost is not blank but missing, and so is a cell nobody could read: a rule is then
 * not checked, never passed.
 */
export const isThere = (report: Report, ref: CellRef): boolean => {
  if (report.unread?.has(ref) === true) return false
  // What a booklet prints nowhere but in a sentence was stated there or was not read.
  if (report.found === true && ref.startsWith('facts!') && cellAt(report, ref)?.value === null) return false
  if (cellAt(report, ref) !== undefined) return true
  return tableHere(report, placeOf(ref).table)?.template.body.kind === 'codes'
}

/** Whether every one of these tables is there to compare with. */
export const tablesHere = (report: Report, ...ids: readonly string[]): boolean => ids.every((id) => tableHere(report, id) !== undefined)

/** Of one row in several tables, the cells of the tables that list it; the first where none does, so that a finding can name it. */
export const listedOf = (report: Report, refs: readonly [CellRef, ...CellRef[]]): readonly CellRef[] => {
  const listed = refs.filter((ref) => cellAt(report, ref) !== undefined)
  return listed.length > 0 ? listed : [refs[0]]
}

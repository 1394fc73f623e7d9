import type { OutlineMarks } from '@/components/document/booklet-outline-nav'
import type { CellMarks } from '@/components/document/statement-cell'
import type { CellRef } from '@/lib/report/cell'
import { placeOf } from '@/lib/report/cell'
import type { Finding } from '@/lib/rules/finding'

/** Cells that errors and warnings are about; where both are, the error shows. */
export const marksOf = (findings: readonly Finding[]): CellMarks => {
  const marks: Partial<Record<CellRef, 'error' | 'warning'>> = {}
  for (const { severity, cells } of findings) {
    if (severity === 'notice') continue
    for (const { ref } of cells) if (marks[ref] !== 'error') marks[ref] = severity
  }
  return marks
}

/** How many errors, or else warnings, each table of the outline has. */
export const outlineMarksOf = (findings: readonly Finding[]): OutlineMarks => {
  const marks: Record<string, { severity: 'error' | 'warning'; count: number }> = {}
  for (const severity of ['error', 'warning'] as const) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue
      for (const table of new Set(finding.cells.map((cell) => placeOf(cell.ref).table))) {
        const mark = marks[table]
        if (mark === undefined) marks[table] = { severity, count: 1 }
        else if (mark.severity === severity) mark.count += 1
      }
    }
  }
  return marks
}

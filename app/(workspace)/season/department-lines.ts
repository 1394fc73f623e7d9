import type { SeasonLine, SectionTally } from '@/lib/disclosure/season-map'

/** A department's section over its units: the number of units by how far they are, and what is missing and wrong in all of them. */
export type DepartmentSection = { readonly units: number; readonly done: number; readonly begun: number; readonly missing: number; readonly errors: number; readonly warnings: number }

export type DepartmentLine = {
  readonly code: string
  readonly name: string
  readonly lines: readonly SeasonLine[]
  /** By the key of the section. */
  readonly sections: Readonly<Record<string, DepartmentSection>>
}

const isDone = ({ progress }: SectionTally): boolean => progress === 'complete' || progress === 'none'
const sum = (tallies: readonly SectionTally[], of: 'missing' | 'errors' | 'warnings'): number => tallies.reduce((total, tally) => total + tally[of], 0)

/** One section over some units; a unit that has not begun has filled in nothing of it. */
export const sectionOver = (lines: readonly SeasonLine[], key: string): DepartmentSection => {
  const tallies = lines.flatMap(({ tally }) => tally?.bySection[key] ?? [])
  return {
    units: lines.length,
    done: tallies.filter(isDone).length,
    begun: tallies.filter(({ progress }) => progress !== 'blank').length,
    missing: sum(tallies, 'missing'), errors: sum(tallies, 'errors'), warnings: sum(tallies, 'warnings'),
  }
}

/** The units by their departments, in the order in which they come. */
export const departmentLines = (lines: readonly SeasonLine[], keys: readonly string[]): readonly DepartmentLine[] => {
  const departments = new Map<string, SeasonLine[]>()
  for (const line of lines) departments.set(line.unit.departmentCode, [...(departments.get(line.unit.departmentCode) ?? []), line])
  return [...departments].map(([code, units]) => ({ code, name: units[0]?.unit.departmentName ?? '', lines: units, sections: Object.fromEntries(keys.map((key) => [key, sectionOver(units, key)])) }))
}

import { isSome } from '@/lib/rules/words'
import { figureAt, type Report } from '@/lib/report/report'
import type { Classification } from '@/lib/classification/classification'

/** What kind of unit it is follows from what only such a unit has; no page prints it. */
export const kindOf = (report: Report, { functional }: Classification): 'administrative' | 'civilServiceManaged' | 'institution' => {
  const has = (row: string): boolean => isSome(figureAt(report, `T10!${row}:value`))
  if (has('op_cangong') && !has('op_admin')) return 'civilServiceManaged'
  const names = report.tables.flatMap(({ rows }) => rows.map(({ key }) => functional.get(key)?.name ?? ''))
  return has('op_admin') || has('op_total') || names.includes('行政运行') ? 'administrative' : 'institution'
}

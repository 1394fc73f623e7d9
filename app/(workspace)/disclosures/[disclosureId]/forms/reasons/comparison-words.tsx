'use client'
import { useLiveReport } from '@/components/live/use-live'
import { formatFixed } from '@/lib/money/format'
import { printedValue } from '@/lib/narrative/figures'
import type { CellRef } from '@/lib/report/cell'

/** An amount that words describe. */
export const AmountWords = ({ name, cell }: { readonly name: string; readonly cell: CellRef }) => {
  const { report } = useLiveReport()
  const { unit } = report.template
  return <span className="block">{name} {formatFixed(printedValue(report, cell), unit.decimals)} {unit.label}</span>
}

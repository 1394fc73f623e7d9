'use client'
import { useLiveReport } from '@/components/live/use-live'
import { formatFixed } from '@/lib/money/format'
import { change, printedValue } from '@/lib/narrative/figures'
import { spansText } from '@/lib/narrative/narrative'
import type { CellRef } from '@/lib/report/cell'

type ComparisonWordsProps = { readonly name?: string; readonly last: CellRef; readonly now: CellRef }

/** What a reason explains: last year, this year, the difference, in the words that will be printed. */
export const ComparisonWords = ({ name, last, now }: ComparisonWordsProps) => {
  const { report } = useLiveReport()
  const { unit } = report.template
  const shown = (ref: CellRef) => formatFixed(printedValue(report, ref), unit.decimals)
  return (
    <span className="block">
      {name !== undefined && <>{name}：</>}上年 {shown(last)}，本年 {shown(now)} {unit.label}，<b className="font-medium text-ink">{spansText(change(report, last, now))}</b>
    </span>
  )
}

/** An amount that words describe. */
export const AmountWords = ({ name, cell }: { readonly name: string; readonly cell: CellRef }) => {
  const { report } = useLiveReport()
  const { unit } = report.template
  return <span className="block">{name} {formatFixed(printedValue(report, cell), unit.decimals)} {unit.label}</span>
}

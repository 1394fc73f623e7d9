'use client'
import { useLiveReport } from '@/components/live/use-live'
import { compare, minus, ratio, times, absolute, figureOf } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import { printedValue } from '@/lib/narrative/figures'
import type { Comparison } from '@/lib/narrative/reason-need'

const HUNDRED = figureOf('100')
const sign = (order: -1 | 0 | 1): string => (order > 0 ? '＋' : order < 0 ? '－' : '')

/** On a phone the name stands above its figures. */
const ROW = 'max-tablet:grid max-tablet:grid-cols-4 max-tablet:gap-x-2 max-tablet:py-0.5'

/** What a reason explains: last year, this year, the difference and its share, from the printed figures like the sentence. */
export const ComparisonTable = ({ comparisons }: { readonly comparisons: readonly Comparison[] }) => {
  const { report } = useLiveReport()
  const { unit } = report.template
  return (
    <table className="text-12 max-tablet:block">
      <caption className="sr-only">增减</caption>
      <thead className="text-ink-3 max-tablet:block">
        <tr className={ROW}>{['', `上年（${unit.label}）`, '本年', '增减', '幅度'].map((head) => (head === '' ? <td key="name" className="max-tablet:hidden" /> : <th key={head} scope="col" className="pr-0 pl-5 text-right font-normal whitespace-nowrap max-tablet:pl-0">{head}</th>))}</tr>
      </thead>
      <tbody className="max-tablet:block">
        {comparisons.map(({ name, last, now }) => {
          const [before, after] = [printedValue(report, last), printedValue(report, now)]
          const order = compare(after, before)
          const share = ratio(absolute(minus(after, before)), absolute(before))
          return (
            <tr key={name} className={ROW}>
              <th scope="row" className="text-left font-normal text-ink-2 max-tablet:col-span-4">{name}</th>
              <td className="figures pl-5 max-tablet:pl-0 text-ink-2">{formatFixed(before, unit.decimals)}</td>
              <td className="figures pl-5 max-tablet:pl-0 text-ink-2">{formatFixed(after, unit.decimals)}</td>
              <td className="figures pl-5 max-tablet:pl-0 font-semibold">{sign(order)}{formatFixed(absolute(minus(after, before)), unit.decimals)}</td>
              <td className="figures pl-5 max-tablet:pl-0 font-semibold">{share === null ? (order === 0 ? '' : '上年无') : `${sign(order)}${formatFixed(times(share, HUNDRED), 2)}%`}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

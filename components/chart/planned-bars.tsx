import type { ReactNode } from 'react'
import { isPositive, type Figure } from '@/lib/money/amount'
import { longestOf } from './bar-length'
import { widthOf } from './share-bars'

export type PlannedBar = { readonly key: string; readonly label: string; readonly planned: Figure; readonly spent: Figure; readonly plannedFigure: ReactNode; readonly spentFigure: ReactNode }

type PlannedBarsProps = { readonly title: string; readonly detail: string; readonly bars: readonly PlannedBar[] }

/** What was planned at the beginning of the year beside what was spent, on one scale: the table has every figure, the bars between its lines are its picture. */
export const PlannedBars = ({ title, detail, bars }: PlannedBarsProps) => {
  const longest = longestOf(bars.flatMap(({ planned, spent }) => [planned, spent]))
  return (
    <figure>
      <figcaption className="pb-1 text-16 font-semibold">{title}<small className="ml-2 text-13 font-normal text-ink-3">{detail}</small></figcaption>
      <table className="w-full text-13">
        <thead className="text-ink-2">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">支出功能分类</th>
            <th scope="col" className="py-1 pl-3 text-right font-medium whitespace-nowrap"><span aria-hidden="true" className="mr-1.5 inline-block size-2.5 border border-line-ctl" />年初预算</th>
            <th scope="col" className="py-1 pl-3 text-right font-medium whitespace-nowrap"><span aria-hidden="true" className="printed-fill mr-1.5 inline-block size-2.5 bg-c1" />决算</th>
          </tr>
        </thead>
        {bars.map(({ key, label, planned, spent, plannedFigure, spentFigure }) => (
          <tbody key={key}>
            <tr><th scope="row" className="pt-1.5 text-left font-normal">{label}</th><td className="figures pt-1.5 pl-3">{plannedFigure}</td><td className="figures pt-1.5 pl-3 font-semibold">{spentFigure}</td></tr>
            <tr aria-hidden="true">
              <td colSpan={3} className="pt-0.5">
                <div className={`h-1.75 ${isPositive(planned) ? 'border border-line-ctl' : ''}`} style={{ width: longest === null ? '0%' : widthOf(planned, longest) }} />
                <div className="printed-fill mt-0.5 h-1.75 bg-c1" style={{ width: longest === null ? '0%' : widthOf(spent, longest) }} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </figure>
  )
}

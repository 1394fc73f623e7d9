import type { Comparison } from '@/lib/publication/comparison'
import { figureOf } from '@/lib/money/amount'
import { GroupedBars } from '@/components/chart/grouped-bars'
import { classNames } from '@/components/ui/class-names'
import { unitKey } from '@/lib/publication/comparison'
import { ComparedCell } from '../compared-cell'
import type { ComparedMeasure } from './compared-measures'

/** More bars than these say nothing that the table does not say better. */
const MOST_DRAWN = 8

type ComparisonSectionProps = { readonly comparison: Comparison; readonly compared: ComparedMeasure }

/** One measure, or a budget beside its final: the picture and the figures, each with a link to its card. */
export const ComparisonSection = ({ comparison: { units, years, figure }, compared: { id, title, columns } }: ComparisonSectionProps) => {
  const across = years.flatMap((year) => columns.map(({ measure, label }) => ({ year, measure, label: label === '' ? `${String(year)}年度` : `${String(year)} ${label}` })))
  const isDrawn = units.length <= MOST_DRAWN
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-3 font-serif text-20 font-bold">{title}<small className="ml-2.5 font-sans text-14 font-normal text-ink-3">单位：万元</small></h2>
      <div className={classNames('grid items-start gap-6', isDrawn && 'page:grid-cols-[minmax(0,1fr)_minmax(0,420px)]')}>
        <div className="overflow-x-auto" role="region" aria-label={`${title}，可左右移动`} tabIndex={0}>
          <table className="w-full border-t-2 border-b border-ink bg-sheet text-14">
            <caption className="sr-only">{title}，单位万元</caption>
            <thead className="border-b border-line-2 bg-wash text-13 text-ink-2">
              <tr><th scope="col" className="px-3 py-2 text-left font-medium">单位</th>{across.map(({ year, measure, label }) => <th key={`${String(year)}${measure}`} scope="col" className="px-3 py-2 text-right font-medium whitespace-nowrap">{label}</th>)}</tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unitKey(unit)} className="border-b border-line last:border-b-0">
                  <th scope="row" className="min-w-28 px-3 py-2 text-left font-normal">{unit.unitName}</th>
                  {across.map(({ year, measure }) => <td key={`${String(year)}${measure}`} className="figures px-3 py-2"><ComparedCell figure={figure(unit, year, measure)} /></td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {isDrawn && <GroupedBars
          title={`${title}的长短，数在旁边的表里`}
          groups={units.map((unit) => ({
            key: unitKey(unit), label: unit.unitName,
            bars: across.map(({ year, measure, label }) => {
              const exact = figure(unit, year, measure)?.exact ?? null
              return { key: `${String(year)}${measure}`, label, value: exact === null ? null : figureOf(exact) }
            }),
          }))}
        />}
      </div>
    </section>
  )
}

import type { Publication } from '@/lib/publication/publications'
import { threePublicMeasures, threePublicYears, type ThreePublicMeasure, type ThreePublicYear } from '@/lib/publication/three-public-years'
import { figureOf, isZero, type Figure as Amounts } from '@/lib/money/amount'
import { Figure } from '@/components/document/figure'
import type { FigureMode } from '@/components/document/figure-mode'
import { YearBars } from '@/components/chart/year-bars'
import { ComparedCell } from '../../compared-cell'
import { grouped } from '../../printed-amount'

type ThreePublicProps = { readonly publication: Publication; readonly figures: FigureMode }

const heads: Readonly<Record<ThreePublicMeasure, string>> = { threePublicBudget: '预算', threePublicFinal: '决算', overseasTravel: '出国（境）', officialVehicles: '用车', reception: '接待' }
const fullNames = ['因公出国（境）', '公务用车购置及运行', '公务接待'] as const
const kinds = ['overseasTravel', 'officialVehicles', 'reception'] as const satisfies readonly ThreePublicMeasure[]

const exactOf = (year: ThreePublicYear, measure: ThreePublicMeasure): Amounts | null => {
  const exact = year.figures[measure]?.exact ?? null
  return exact === null ? null : figureOf(exact)
}
const printedOf = ({ figures }: ThreePublicYear, measure: ThreePublicMeasure): string => {
  const figure = figures[measure]
  return figure === undefined || figure.isWithheld ? '不公开' : grouped(figure.printed)
}
const words = (year: ThreePublicYear): string => `${String(year.fiscalYear)}年度预算 ${printedOf(year, 'threePublicBudget')}、决算 ${printedOf(year, 'threePublicFinal')}`

/** “三公”经费 over the years the unit has published: planned beside spent, and what it was spent on. The table has every figure of the picture. */
export const ThreePublic = async ({ publication, figures }: ThreePublicProps) => {
  const years = await threePublicYears(publication)
  const isNothing = years.every((year) => threePublicMeasures.every((measure) => isZero(exactOf(year, measure))))
  const cellOf = (year: ThreePublicYear, measure: ThreePublicMeasure) => {
    const figure = year.figures[measure]
    return year.isOwn && figure !== undefined && figure.printed !== '' ? <Figure text={grouped(figure.printed)} cites={[figure.cell]} mode={figures} /> : <ComparedCell figure={figure} />
  }
  return (
    <div className="grid items-start gap-6 border border-line-2 bg-sheet px-3.5 py-3.5 tablet:px-5 tablet:py-4.5 page:grid-cols-2">
      {isNothing ? <p className="text-15 text-ink-2">{years.length === 1 ? '这一年' : '这些年'}没有安排、也没有发生“三公”经费。</p> : (
        <figure>
          <figcaption className="sr-only">各年度“三公”经费的预算和决算</figcaption>
          <YearBars
            title={`“三公”经费，万元：${years.map(words).join('；')}。各项的数在表里。`}
            kinds={fullNames}
            years={years.map((year) => ({
              year: `${String(year.fiscalYear)}年度`,
              planned: exactOf(year, 'threePublicBudget'), plannedPrinted: printedOf(year, 'threePublicBudget'),
              spent: { printed: printedOf(year, 'threePublicFinal'), parts: kinds.map((kind) => exactOf(year, kind)) },
            }))}
          />
        </figure>
      )}
      <div className="overflow-x-auto" role="region" aria-label="“三公”经费各年度的数，可左右移动" tabIndex={0}>
        <table className="w-full text-14">
          <caption className="sr-only">“三公”经费各年度的预算、决算和决算的各项，单位万元</caption>
          <thead className="text-13 text-ink-2">
            <tr className="align-bottom"><th scope="col" className="py-1.5 text-left font-medium">年度</th>{threePublicMeasures.map((measure) => <th key={measure} scope="col" className="py-1.5 pl-2.5 text-right font-medium whitespace-nowrap">{heads[measure]}</th>)}</tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.fiscalYear} className="border-t border-line">
                <th scope="row" className={`py-1.5 text-left ${year.isOwn ? 'font-semibold' : 'font-normal'}`}>{year.fiscalYear}</th>
                {threePublicMeasures.map((measure) => <td key={measure} className={`figures py-1.5 pl-2.5 ${year.isOwn ? 'font-semibold' : ''}`}>{cellOf(year, measure)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

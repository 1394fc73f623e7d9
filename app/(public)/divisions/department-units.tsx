import type { PlaceDepartment, PlaceUnit } from '@/lib/publication/places'
import { TimelinessTag } from '../timeliness-tag'

type DepartmentUnitsProps = { readonly department: PlaceDepartment; readonly divisionCode: string; readonly fiscalYear: number }

const Unit = ({ unit: { unitName, publicationId, timeliness, others }, fiscalYear }: { readonly unit: PlaceUnit; readonly fiscalYear: number }) => (
  <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-t border-line px-3 py-2 first:border-t-0">
    <span className="min-w-full flex-1 tablet:min-w-0">
      {/* A report is a document of its own: its scripts are not this page's. */}
      {publicationId === null ? <span className="text-ink-2">{unitName}</span> : <a href={`/reports/${publicationId}`} className="font-medium text-ink no-underline hover:text-act hover:underline">{unitName}<span className="sr-only">{fiscalYear}年度决算</span></a>}
    </span>
    {timeliness === null ? publicationId === null && <span className="text-13 text-ink-3">未公开</span> : <TimelinessTag timeliness={timeliness} />}
    {others.length > 0 && <span className="flex gap-x-3 text-13">{others.map((other) => <a key={other.id} href={`/reports/${other.id}`} aria-label={`${unitName}${String(other.fiscalYear)}年度决算`}>{other.fiscalYear}年度</a>)}</span>}
  </li>
)

/** A department and its units, each with the year asked for and the others it has published. */
export const DepartmentUnits = ({ department: { code, name, units }, divisionCode, fiscalYear }: DepartmentUnitsProps) => {
  const comparable = units.filter(({ publicationId }) => publicationId !== null)
  const compare = new URLSearchParams([...comparable.map(({ unitCode }) => ['unit', `${divisionCode}-${unitCode}`]), ['year', String(fiscalYear)]]).toString()
  // Most departments are one unit of the same name: seen once, the heading is for who listens, and such ones are lines of one ledger.
  const isItself = units.length === 1 && units[0]?.unitName === name
  return (
    <section aria-labelledby={`d${code}`} className={isItself ? 'itself mt-3 [.itself+&]:-mt-px' : 'mt-7'}>
      <h2 id={`d${code}`} className={isItself ? 'sr-only' : 'flex flex-wrap items-baseline gap-x-3 pb-1.5 font-serif text-18 font-bold'}>
        {name}
        {comparable.length > 1 && <a href={`/compare?${compare}`} aria-label={`比较${name}的 ${String(comparable.length)} 个单位`} className="font-sans text-13 font-normal print:hidden">比较 {comparable.length} 个单位</a>}
      </h2>
      <ul className="border-t-2 border-b border-ink bg-sheet text-15 [.itself+.itself>&]:border-t [.itself+.itself>&]:border-t-line">
        {units.map((unit) => <Unit key={unit.unitCode} unit={unit} fiscalYear={fiscalYear} />)}
      </ul>
    </section>
  )
}

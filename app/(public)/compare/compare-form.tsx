import { MOST_UNITS, unitKey } from '@/lib/publication/comparison'
import type { DirectoryUnit } from '@/lib/publication/directory'
import { buttonClass } from '@/components/ui/button-class'
import type { CompareQuery } from './compare-query'

type CompareFormProps = { /** What can be chosen, and what is. */ readonly units: readonly DirectoryUnit[]; /** There are more than are listed. */ readonly isCut: boolean; readonly years: readonly number[]; readonly query: CompareQuery }

const choice = 'flex min-h-9 items-start gap-2 py-1 text-15'
const box = 'mt-1.5 size-4 flex-none accent-act'

/** Which units and years: an ordinary form, so that it works without scripts and its address can be kept. */
export const CompareForm = ({ units, isCut, years, query }: CompareFormProps) => (
  <form action="/compare" className="mt-4 border border-line-2 bg-sheet px-4 py-3.5 print:hidden">
    <fieldset>
      <legend className="text-15 font-semibold">{`单位（选 2 到 ${String(MOST_UNITS)} 个）`}</legend>
      <div className="mt-1 flex max-w-120 gap-2">
        <label htmlFor="compare-q" className="sr-only">按单位、部门、地名或拼音缩小范围</label>
        <input id="compare-q" name="q" type="search" defaultValue={query.words} maxLength={60} placeholder="单位、部门、地名或拼音" className="h-11 min-w-0 flex-1 border border-line-ctl bg-sheet px-3 text-16" />
        <button type="submit" className={buttonClass('secondary', 'large')}>查找</button>
      </div>
      {isCut && <p className="mt-1 text-13 text-ink-3">单位很多，只列出前面一部分；写出名称再按“查找”。已选的不会丢。</p>}
      <div className="mt-1 grid max-h-72 gap-x-8 overflow-y-auto tablet:grid-cols-2 page:grid-cols-3" tabIndex={0} role="group" aria-label="可选的单位">
        {units.map((unit) => (
          <label key={unitKey(unit)} className={choice}>
            <input type="checkbox" name="unit" value={unitKey(unit)} defaultChecked={query.units.includes(unitKey(unit))} className={box} />
            <span>{unit.unitName}{unit.unitName !== unit.departmentName && <small className="block text-12 text-ink-3">{unit.departmentName}</small>}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <fieldset className="mt-2 border-t border-line pt-2">
      <legend className="sr-only">年度</legend>
      <div className="flex flex-wrap items-center gap-x-5">
        {years.map((year) => (
          <label key={year} className={choice}><input type="checkbox" name="year" value={year} defaultChecked={query.years.includes(year)} className={box} />{`${String(year)}年度`}</label>
        ))}
        <button type="submit" className={buttonClass('primary', 'large')}>比较</button>
      </div>
    </fieldset>
  </form>
)

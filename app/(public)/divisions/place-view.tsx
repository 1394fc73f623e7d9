import type { Place } from '@/lib/publication/places'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { KeyFigures } from '../key-figures'
import { DepartmentUnits } from './department-units'
import { PartsTable } from './parts-table'
import { placeAddress } from './place-address'

const unitsWord = (count: number) => <>{count}<small>个单位</small></>

/** A 区划: how its year stands, what is below it, and its departments with their units. */
export const PlaceView = ({ place: { division, above, parts, departments, counts, years, fiscalYear } }: { readonly place: Place }) => {
  const code = division?.code ?? null
  const steps = [{ label: '全部决算', href: '/' }, ...(division === null ? [] : [{ label: '全部区划', href: placeAddress(null, fiscalYear) }, ...above.map((up) => ({ label: up.name, href: placeAddress(up.code, fiscalYear) }))]), { label: division?.name ?? '按区划和部门查看' }]
  return (
    <div className="mx-auto max-w-[1168px] px-4 pt-3.5 tablet:px-6">
      <Breadcrumbs steps={steps} />
      <h1 className="mt-2 font-serif text-24 font-bold tablet:text-32">{division === null ? '按区划和部门查看' : `${division.name}的决算公开`}</h1>
      <p className="mt-1 mb-4 text-15 text-ink-2">及时，是在财政部门批复后规定的日数内公开（预算法第十四条：二十日）。更正不影响首次公开的日期。</p>
      {years.length > 1 && <div className="mb-4 print:hidden"><SegmentedLinks label="年度" options={years.map((year) => ({ href: placeAddress(code, year), label: year, current: year === fiscalYear }))} /></div>}
      {counts.units === 0
        ? <EmptyState title="这里还没有单位">单位登记后，会列在这里。</EmptyState>
        : (
            <KeyFigures
              label={`${String(fiscalYear)}年度的公开情况`}
              figures={[
                { label: `${String(fiscalYear)}年度已公开`, value: unitsWord(counts.published), detail: `共 ${String(counts.units)} 个单位` },
                { label: '及时', value: unitsWord(counts.inTime), detail: '批复后规定日数内' },
                { label: '迟', value: unitsWord(counts.late), detail: '晚于规定的日数' },
                { label: '超过期限未公开', value: unitsWord(counts.overdue), detail: '期限由财政部门确定' },
              ]}
            />
          )}
      {parts.length > 0 && <PartsTable parts={parts} fiscalYear={fiscalYear} />}
      {departments.map((department) => <DepartmentUnits key={department.code} department={department} divisionCode={code ?? ''} fiscalYear={fiscalYear} />)}
    </div>
  )
}

import { ShareBars } from '@/components/chart/share-bars'
import { PlannedBars } from '@/components/chart/planned-bars'
import { Figure } from '@/components/document/figure'
import type { FigureMode } from '@/components/document/figure-mode'
import { compare, isZero } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import type { Publication } from '@/lib/publication/publications'
import { fromPrinted, grouped } from '../../printed-amount'

type IncomeProps = { readonly publication: Publication; readonly figures: FigureMode }

/** The kinds of income, as 公开02 sums them up. */
const kinds = [
  ['财政拨款收入', 'T02!total:c2'],
  ['上级补助收入', 'T02!total:c3'],
  ['事业收入', 'T02!total:c4'],
  ['经营收入', 'T02!total:c5'],
  ['附属单位上缴收入', 'T02!total:c6'],
  ['其他收入', 'T02!total:c7'],
] as const satisfies readonly (readonly [string, CellRef])[]

const printedAt = ({ traces }: Publication, ref: CellRef): string => traces[ref]?.printed ?? ''

const sharesOf = (publication: Publication) =>
  kinds.flatMap(([label, ref]) => {
    const printed = printedAt(publication, ref)
    return printed === '' ? [] : [{ key: ref, label, value: fromPrinted(printed), printed: grouped(printed) }]
  }).toSorted((left, right) => compare(right.value, left.value))

/** 一般公共预算 by 类, where the report tells both; a part that is withheld leaves no trace and stands nowhere. */
const plannedOf = (publication: Publication, figures: FigureMode) =>
  publication.byCategory.flatMap(({ code, name }) => {
    const [planned, spent]: readonly [CellRef, CellRef] = [`facts!initialBudget/generalPublicBudgetByCategory/${code}:value`, `T05!${code}:c1`]
    if (publication.traces[planned] === undefined && publication.traces[spent] === undefined) return []
    const of = (ref: CellRef) => {
      const printed = printedAt(publication, ref)
      return { value: fromPrinted(printed === '' ? '0' : printed), figure: printed === '' ? '0.00' : <Figure text={grouped(printed)} cites={[ref]} mode={figures} /> }
    }
    const [before, after] = [of(planned), of(spent)]
    return isZero(before.value) && isZero(after.value) ? [] : [{ key: code, label: name, planned: before.value, spent: after.value, plannedFigure: before.figure, spentFigure: after.figure }]
  })

/** Where the money came from, and what the year began with in mind; what is withheld is drawn nowhere. */
export const Income = ({ publication, figures }: IncomeProps) => {
  const [shares, bars] = [sharesOf(publication), plannedOf(publication, figures)]
  const card = 'border border-line-2 bg-sheet px-3.5 py-3.5 tablet:px-5 tablet:py-4.5'
  return (
    <div className="grid items-start gap-6 page:grid-cols-2">
      {shares.length > 0 && <div className={card}><ShareBars title="收入构成" unit="万元" shares={shares} /></div>}
      {bars.length > 0 && <div className={card}><PlannedBars title="年初预算与决算" detail="一般公共预算财政拨款 · 单位：万元" bars={bars} /></div>}
    </div>
  )
}

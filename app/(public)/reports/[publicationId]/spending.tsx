import type { Publication } from '@/lib/publication/publications'
import type { CellRef } from '@/lib/report/cell'
import { compare, figureOf, isSame, plus } from '@/lib/money/amount'
import type { Trace } from '@/lib/report/trace'
import { Figure } from '@/components/document/figure'
import type { FigureMode } from '@/components/document/figure-mode'
import { ShareBars } from '@/components/chart/share-bars'
import { SpendingBlocks, type SpendingBlock } from '@/components/chart/spending-blocks'
import { fromPrinted, grouped } from '../../printed-amount'
import { keyCells } from './key-cells'

type SpendingProps = { readonly publication: Publication; readonly figures: FigureMode }

const kinds = [
  ['基本支出', keyCells.basic],
  ['项目支出', keyCells.project],
  ['上缴上级支出', keyCells.superiorRemittance],
  ['经营支出', keyCells.operating],
  ['对附属单位补助支出', keyCells.affiliateSubsidy],
] as const

const exactOf = (trace: Trace | undefined) => figureOf(trace === undefined || trace.exact === '' ? '0' : trace.exact.replaceAll(',', ''))

/** 公开06 splits only what the general public budget paid; it may stand under 基本支出 only where that is all of it. */
const splitsAll = (traces: Publication['traces']): boolean =>
  isSame(exactOf(traces[keyCells.basic]), plus(exactOf(traces[keyCells.personnel]), exactOf(traces[keyCells.publicUse])))

/** Blocks for what was spent this year and its kinds, as 公开03 prints them. */
export const Spending = ({ publication, figures }: SpendingProps) => {
  const blockOf = (label: string, ref: CellRef): SpendingBlock | null => {
    const printed = publication.traces[ref]?.printed ?? ''
    return printed === '' ? null : { label, value: figureOf(printed), printed: grouped(printed), figure: <Figure text={grouped(printed)} cites={[ref]} mode={figures} /> }
  }
  const whole = blockOf('本年支出合计', keyCells.currentYear)
  if (whole === null) return null
  const split = splitsAll(publication.traces) ? [blockOf('人员经费', keyCells.personnel), blockOf('公用经费', keyCells.publicUse)].filter((block) => block !== null) : []
  const parts = kinds.flatMap(([label, ref]) => {
    const block = blockOf(label, ref)
    return block === null ? [] : [ref === keyCells.basic ? { ...block, parts: split } : block]
  }).toSorted((left, right) => compare(right.value, left.value))
  const shares = publication.byCategory
    .filter(({ amount }) => amount !== '')
    .map(({ code, name, amount }) => ({ key: code, label: name, value: fromPrinted(amount), printed: grouped(amount) }))
    .toSorted((left, right) => compare(right.value, left.value))
  return (
    <div className="grid items-start gap-6 page:grid-cols-2">
      <SpendingBlocks title="支出构成" whole={{ ...whole, parts }} />
      {shares.length > 0 && <div className="border border-line-2 bg-sheet px-3.5 py-3.5 tablet:px-5 tablet:py-4.5"><ShareBars title="用在哪些方面" unit="万元" shares={shares} /></div>}
    </div>
  )
}

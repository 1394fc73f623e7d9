import { compare, figureOf, type Figure, isPositive, ratio, rounded, times } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'

export type Share = { readonly key: string; readonly label: string; readonly value: Figure; readonly printed: string }

type ShareBarsProps = {
  readonly title: string
  readonly unit: string
  readonly shares: readonly Share[]
}

const HUNDRED = figureOf('100')

/** A width in CSS: exact to a hundredth of a percent, never below a visible sliver. */
export const widthOf = (part: Figure, whole: Figure): string => {
  const share = isPositive(part) ? ratio(part, whole) : null
  return share === null ? '0%' : `max(1px, ${formatFixed(rounded(times(share, HUNDRED), 2), 2)}%)`
}

/** Lengths to compare, each with its own figure beside it: the list is the chart and its table at once. */
export const ShareBars = ({ title, unit, shares }: ShareBarsProps) => {
  const longest = shares.reduce<Figure | null>((best, share) => (best === null || compare(share.value, best) > 0 ? share.value : best), null)
  return (
    <figure>
      <figcaption className="pb-2.5 text-16 font-semibold">
        {title}<small className="ml-2 text-13 font-normal text-ink-3">单位：{unit}</small>
      </figcaption>
      <dl className="grid gap-2">
        {shares.map((share) => (
          <div key={share.key} className="grid grid-cols-[1fr_auto] gap-x-3 text-13">
            <dt className="min-w-0">{share.label}</dt>
            <dd className="figures font-semibold">{share.printed}</dd>
            <div aria-hidden="true" className="col-span-2 h-1.75 bg-wash">
              <div className="printed-fill h-full bg-c1" style={{ width: longest === null ? '0%' : widthOf(share.value, longest) }} />
            </div>
          </div>
        ))}
      </dl>
    </figure>
  )
}

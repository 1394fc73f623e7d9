import { figureOf, type Figure } from '@/lib/money/amount'
import { lengthOf, longestOf } from './bar-length'

export type BarGroup = { readonly key: string; readonly label: string; readonly bars: readonly { readonly key: string; readonly label: string; readonly value: Figure | null }[] }

type GroupedBarsProps = { /** What the picture shows, for readers who do not see it; the table beside it has the figures. */ readonly title: string; readonly groups: readonly BarGroup[] }

const fills = ['fill-c5', 'fill-c3', 'fill-c1', 'fill-c4', 'fill-c2'] as const
const [BAR, GAP, HEAD] = [12, 10, 18]
const [WIDTH, YEAR] = [320, 58]
const ROOM = figureOf(String(WIDTH - YEAR))

/** Lengths of one scale, a group a unit, drawn on the server. */
export const GroupedBars = ({ title, groups }: GroupedBarsProps) => {
  // What is not there has no line of its own, nor has a unit of which nothing is there; a bar keeps its colour all the same.
  const drawn = groups.map((group) => ({ ...group, bars: group.bars.map((bar, place) => ({ ...bar, fill: fills[place % fills.length] ?? '' })).filter(({ value }) => value !== null) })).filter(({ bars }) => bars.length > 0)
  const longest = longestOf(groups.flatMap(({ bars }) => bars.map(({ value }) => value)))
  const heightOf = ({ bars }: { readonly bars: readonly unknown[] }): number => HEAD + bars.length * (BAR + 3) + GAP
  const tops = drawn.map((_, index) => drawn.slice(0, index).reduce((sum, group) => sum + heightOf(group), 0))
  const height = drawn.reduce((sum, group) => sum + heightOf(group), 0)
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} className="printed-fill w-full max-w-[520px]">
      {drawn.map((group, index) => (
        <g key={group.key} transform={`translate(0 ${String(tops[index] ?? 0)})`}>
          <text x="0" y="12" className="fill-ink text-[11px]">{group.label}</text>
          {group.bars.map((bar, place) => (
            <g key={bar.key} transform={`translate(0 ${String(HEAD + place * (BAR + 3))})`}>
              <text x="0" y="10" className="fill-ink-3 text-[10px]">{bar.label}</text>
              <rect x={YEAR} y="0" width={lengthOf(bar.value, longest, ROOM)} height={BAR} className={bar.fill} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}

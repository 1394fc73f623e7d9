import { figureOf, type Figure, plus } from '@/lib/money/amount'
import { lengthOf, longestOf } from './bar-length'

export type YearBar = {
  readonly year: string
  readonly planned: Figure | null
  /** What was spent: the whole, as printed too, and what it is made of, in the order of `kinds`. */
  readonly spent: { readonly printed: string; readonly parts: readonly (Figure | null)[] }
  readonly plannedPrinted: string
}

type YearBarsProps = { /** What the picture shows, for readers who do not see it. */ readonly title: string; readonly kinds: readonly string[]; readonly years: readonly YearBar[] }

const fills = ['fill-c1', 'fill-c3', 'fill-c4', 'fill-c2', 'fill-c5'] as const
const swatches = ['bg-c1', 'bg-c3', 'bg-c4', 'bg-c2', 'bg-c5'] as const
const ZERO = figureOf('0')
const [WIDTH, LEFT, RIGHT] = [340, 30, 66]
const [HEAD, BAR, STEP, YEAR] = [18, 13, 18, 62]
const ROOM = figureOf(String(WIDTH - LEFT - RIGHT))

/** Where each part begins: the sum of those before it. */
const startsOf = (parts: readonly (Figure | null)[]): readonly Figure[] =>
  parts.reduce<readonly Figure[]>((starts, part) => [...starts, plus(starts.at(-1) ?? ZERO, part ?? ZERO)], [ZERO])

/** What was planned and what was spent, year by year on one scale, drawn on the server. */
export const YearBars = ({ title, kinds, years }: YearBarsProps) => {
  const longest = longestOf(years.flatMap(({ planned, spent }) => [planned, startsOf(spent.parts).at(-1) ?? null]))
  const at = (value: Figure | null): string => lengthOf(value, longest, ROOM)
  return (
    <>
      <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-0.5 text-13 text-ink-2">
        <li className="flex items-center gap-1.5"><span className="size-2.5 border border-line-ctl" />预算</li>
        {kinds.map((kind, index) => <li key={kind} className="flex items-center gap-1.5"><span className={`printed-fill size-2.5 ${swatches[index % swatches.length] ?? ''}`} />{kind}</li>)}
      </ul>
      <svg role="img" aria-label={title} viewBox={`0 0 ${String(WIDTH)} ${String(years.length * YEAR)}`} className="printed-fill mt-2.5 w-full max-w-[430px]">
        {years.map(({ year, planned, plannedPrinted, spent }, index) => {
          const starts = startsOf(spent.parts)
          return (
            <g key={year} transform={`translate(0 ${String(index * YEAR)})`}>
              <text x="0" y="12" className="fill-ink text-[11px] font-semibold">{year}</text>
              <g transform={`translate(${String(LEFT)} ${String(HEAD)})`}>
                <text x={-LEFT} y="10" className="fill-ink-3 text-[10px]">预算</text>
                <rect x="0.5" y="0.5" width={at(planned)} height={BAR - 1} className="fill-none stroke-line-ctl" />
                <text x={at(planned)} dx="6" y="10" className="fill-ink-2 text-[10px]">{plannedPrinted}</text>
              </g>
              <g transform={`translate(${String(LEFT)} ${String(HEAD + STEP)})`}>
                <text x={-LEFT} y="10" className="fill-ink-3 text-[10px]">决算</text>
                {spent.parts.map((part, place) => <rect key={kinds[place]} x={at(starts[place] ?? ZERO)} y="0" width={at(part)} height={BAR} className={fills[place % fills.length]} />)}
                <text x={at(starts.at(-1) ?? ZERO)} dx="6" y="10" className="fill-ink text-[10px] font-semibold">{spent.printed}</text>
              </g>
            </g>
          )
        })}
      </svg>
    </>
  )
}

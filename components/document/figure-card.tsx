import type { ReactNode } from 'react'
import type { CellRef } from '@/lib/report/cell'
import type { Trace, TracePart } from '@/lib/report/trace'
import type { FigureTraces } from './figure-traces'
import { shownFigure } from './shown-figure'

export type FigurePlace = { readonly label: string; readonly href: string }

type FigureCardProps = {
  /** As the screen shows it: `1,682.83`, `45.20%`. */
  readonly printed: string
  readonly cites: readonly CellRef[]
  readonly traces: FigureTraces
  readonly places: readonly FigurePlace[]
  /** How a part is opened: a link to its page, or a button that turns this card to it. */
  readonly partLink: (part: TracePart, children: ReactNode) => ReactNode
  readonly headingLevel?: 2 | 3
}

const howSentences: Readonly<Record<Trace['how'], string>> = {
  stated: '由单位填报，没有经过计算。',
  carried: '取自另一格，同一个数：',
  sum: '由下列各数相加：',
  graded: '按各项目绩效自评的等级数出。',
}

const PartRows = ({ parts, partLink }: { readonly parts: readonly TracePart[]; readonly partLink: FigureCardProps['partLink'] }) =>
  parts.map((part) => (
    <tr key={part.ref} className="border-t border-line align-baseline">
      <th scope="row" className="py-1 pr-3 text-left font-normal">{partLink(part, part.label)}</th>
      <td className="figures py-1">{part.exact === '' ? '未填' : part.exact}</td>
    </tr>
  ))

const OneFigure = ({ trace, partLink }: { readonly trace: Trace; readonly partLink: FigureCardProps['partLink'] }) => (
  <>
    <p>{trace.how === 'sum' && trace.parts.length === 0 ? '下级各数都没有填。' : howSentences[trace.how]}</p>
    {trace.parts.length > 0 && (
      <table className="mt-1 w-full">
        <tbody><PartRows parts={trace.parts} partLink={partLink} /></tbody>
        {trace.how === 'sum' && (
          <tfoot>
            <tr className="border-t border-ink font-semibold">
              <th scope="row" className="border-b-3 border-double border-ink py-1 text-left font-semibold">合计</th>
              <td className="figures border-b-3 border-double border-ink py-1">{trace.exact}</td>
            </tr>
          </tfoot>
        )}
      </table>
    )}
  </>
)

const Derived = ({ cites, traces, partLink }: Pick<FigureCardProps, 'cites' | 'traces' | 'partLink'>) => {
  const parts = cites.flatMap((ref): readonly TracePart[] => {
    const trace = traces[ref]
    return trace === undefined ? [] : [{ ref, label: `${trace.place} ${trace.label}`, exact: shownFigure(trace) }]
  })
  return (
    <>
      <p>由下列各数按印出的数字算出：</p>
      <table className="mt-1 w-full"><tbody><PartRows parts={parts} partLink={partLink} /></tbody></table>
      {parts.length < cites.length && <p className="text-12 text-ink-3">另有 {cites.length - parts.length} 个数没有填，按零计。</p>}
    </>
  )
}

type SectionProps = { readonly title: string; readonly level: 2 | 3; readonly children: ReactNode }

const Section = ({ title, level, children }: SectionProps) => {
  const Heading = `h${level}` as const
  return (
    <section className="px-3.5 pt-2 pb-1.5">
      <Heading className="text-12 font-semibold text-ink-3">{title}</Heading>
      {children}
    </section>
  )
}

/** The one cell a figure is, where it is one; a percentage or a difference is made from several. */
const cellOf = (printed: string, cites: readonly CellRef[], traces: FigureTraces): Trace | undefined => {
  const [first] = cites
  const trace = first === undefined || cites.length > 1 ? undefined : traces[first]
  return trace !== undefined && printed.endsWith('%') ? undefined : trace
}

/** 从哪里来: the body of a number's card, in a popover or on a page of its own. */
export const FigureCard = ({ printed, cites, traces, places, partLink, headingLevel = 3 }: FigureCardProps) => {
  const trace = cellOf(printed, cites, traces)
  return (
    <div className="text-13">
      <div className="border-b border-line px-3.5 pb-2">
        <p className="text-12 text-ink-3">{trace === undefined ? '说明中算出的数' : `${trace.place}　${trace.label}`}</p>
        <p className="text-28 font-semibold">{printed}{trace?.measure === 'amount' && <small className="ml-1 text-14 font-normal text-ink-2">{printed === trace.exact ? '元' : '万元'}</small>}</p>
        {trace !== undefined && trace.measure === 'amount' && printed !== trace.exact && <p className="text-12 text-ink-3">准确值 {trace.exact} 元</p>}
      </div>
      <Section title="怎么算" level={headingLevel}>
        {trace === undefined ? <Derived cites={cites} traces={traces} partLink={partLink} /> : <OneFigure trace={trace} partLink={partLink} />}
      </Section>
      {places.length > 0 && (
        <Section title="印在哪里" level={headingLevel}>
          <ul className="flex flex-wrap gap-x-3">
            {places.map((place) => <li key={place.href}><a href={place.href}>{place.label}</a></li>)}
          </ul>
        </Section>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { CellRef } from '@/lib/report/cell'
import { exactText, exactWithUnit } from './exact-text'
import type { FigureTrace, FigureTraces, TracePart } from './figure-trace'

export type FigurePlace = { readonly label: string; readonly href: string }

type FigureCardProps = {
  /** As printed: `682.83`, `45.20%`. */
  readonly printed: string
  readonly cites: readonly CellRef[]
  readonly traces: FigureTraces
  readonly places: readonly FigurePlace[]
  /** How a part is opened: a link to its page, or a button that turns this card to it. */
  readonly partLink: (part: TracePart, children: ReactNode) => ReactNode
}

const howSentences: Readonly<Record<string, string>> = {
  stated: '由单位填报，没有经过计算。',
  carried: '取自另一格，同一个数。',
  sum: '由下列各数相加：',
}

const PartRows = ({ parts, partLink }: { readonly parts: readonly TracePart[]; readonly partLink: FigureCardProps['partLink'] }) =>
  parts.map((part) => (
    <tr key={`${part.ref ?? part.factKey ?? ''}${part.label}`} className="border-t border-line align-baseline">
      <th scope="row" className="py-1 pr-3 text-left font-normal">{partLink(part, part.label)}</th>
      <td className="figures py-1">{exactText(part.exact)}</td>
    </tr>
  ))

const OneFigure = ({ trace, partLink }: { readonly trace: FigureTrace; readonly partLink: FigureCardProps['partLink'] }) => (
  <>
    <p>{howSentences[trace.how] ?? '由下列各数得出：'}</p>
    {trace.how !== 'stated' && (
      <table className="mt-1 w-full">
        <tbody><PartRows parts={trace.parts} partLink={partLink} /></tbody>
        {trace.how === 'sum' && (
          <tfoot>
            <tr className="border-t border-b-3 border-double border-ink border-t-ink font-semibold [border-top-style:solid]">
              <th scope="row" className="py-1 text-left font-semibold">合计</th>
              <td className="figures py-1">{exactText(trace.exact)}</td>
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
    return trace === undefined ? [] : [{ ref, label: trace.label, exact: trace.exact }]
  })
  return (
    <>
      <p>由下列各数按印出的数字算出：</p>
      <table className="mt-1 w-full"><tbody><PartRows parts={parts} partLink={partLink} /></tbody></table>
    </>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="px-3.5 pt-2 pb-1.5">
    <h3 className="text-12 font-semibold text-ink-3">{title}</h3>
    {children}
  </section>
)

/** 从哪里来: the body of a number's card, in a popover or on a page of its own. */
export const FigureCard = ({ printed, cites, traces, places, partLink }: FigureCardProps) => {
  const [first] = cites
  const trace = first === undefined || cites.length > 1 ? undefined : traces[first]
  const amount = /^[－-]?[\d,]+\.\d{2}$/.test(printed)
  return (
    <div className="text-13">
      <header className="border-b border-line px-3.5 pt-1 pb-2">
        <p className="text-12 text-ink-3">{trace?.label ?? '说明中的数'}</p>
        <p className="text-28 font-semibold">{printed}{amount && <small className="ml-1 text-14 font-normal text-ink-2">万元</small>}</p>
        {trace !== undefined && <p className="text-12 text-ink-3">准确值 {exactWithUnit(trace.exact)}</p>}
      </header>
      <Section title="怎么算">
        {trace === undefined ? <Derived cites={cites} traces={traces} partLink={partLink} /> : <OneFigure trace={trace} partLink={partLink} />}
      </Section>
      {places.length > 0 && (
        <Section title="印在哪里">
          <ul className="flex flex-wrap gap-x-3">
            {places.map((place) => <li key={place.href}><a href={place.href}>{place.label}</a></li>)}
          </ul>
        </Section>
      )}
    </div>
  )
}

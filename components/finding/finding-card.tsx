import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Kbd } from '@/components/ui/kbd'
import { type Severity, SeverityBadge } from '@/components/ui/severity-badge'
import { DigitsAgainst } from './digits-against'
import { severityEdge, severityStrong } from './severity-look'

/** One side of a finding: a cell of a table, a figure of a sentence. */
export type FindingEnd = {
  readonly label: string
  /** As it is to be compared: `2,374,460.00`, `1`. */
  readonly value: string
  readonly unit?: string
  /** Where it can be seen or mended. */
  readonly href?: string
  readonly onJump?: () => void
}

export type FindingCardProps = {
  /** The rule's id, which people read to the help desk. */
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly ends: readonly FindingEnd[]
  readonly difference?: { readonly value: string; readonly unit?: string } | undefined
  /** One or two sentences: what is wrong, what to do. */
  readonly message?: ReactNode
  /** 照此修改, an explanation, a form for one. */
  readonly children?: ReactNode
  /** Shows `[` and `]` on the first two ends. */
  readonly withKeys?: boolean
  readonly id?: string
}

const keys = ['[', ']'] as const

const Jump = ({ end }: { readonly end: FindingEnd }) => {
  const look = 'text-12 whitespace-nowrap text-act underline underline-offset-3'
  // Two ends of one finding are told apart for readers by what they jump to.
  const words = <>跳到<span className="sr-only">{end.label}</span></>
  if (end.onJump !== undefined) return <button type="button" className={look} onClick={end.onJump}>{words}</button>
  return end.href === undefined ? null : <a className={look} href={end.href}>{words}</a>
}

/** What an end is compared with; an end without a figure has nothing to compare. */
const opposite = (ends: readonly FindingEnd[], index: number): string | undefined => {
  const other = (index === 0 ? ends[1] : ends[0])?.value
  return other === '' ? undefined : other
}

/** A contradiction: both ends in one column, the digits that differ, the gap, and a way to each end. */
export const FindingCard = ({ rule, title, severity, ends, difference, message, children, withKeys = false, id }: FindingCardProps) => (
  <article id={id} className={classNames('border border-l-4 border-line-2 bg-sheet text-13', severityEdge[severity])}>
    <header className="flex items-start gap-1.5 px-2.5 pt-1.75 pb-1.25 font-semibold">
      <SeverityBadge severity={severity} />
      <h3 className="min-w-0 flex-1">{title}</h3>
      <span className="font-normal text-ink-3">{rule}</span>
    </header>
    {ends.length > 0 && (
      <table className="w-full border-t border-line">
        <tbody>
          {ends.map((end, index) => (
            <tr key={`${end.label}${String(index)}`} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1 pr-2 pl-2.5 text-left font-normal">{end.label}</th>
              <td className="figures w-px py-1 font-medium">
                <DigitsAgainst text={end.value} other={opposite(ends, index)} look={severityStrong[severity]} />
                {end.unit !== undefined && <span className="font-normal"> {end.unit}</span>}
              </td>
              <td className="w-px py-1 pr-2 pl-2.5 whitespace-nowrap">
                <span className="flex items-center justify-end gap-1">
                  <Jump end={end} />
                  {withKeys && keys[index] !== undefined && <Kbd>{keys[index]}</Kbd>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        {difference !== undefined && (
          <tfoot>
            <tr className="border-t border-ink text-ink-2">
              <th scope="row" className="py-1 pr-2 pl-2.5 text-left font-normal">相差</th>
              <td className={classNames('figures py-1 font-bold', severityStrong[severity])}>{difference.value}{difference.unit !== undefined && <span className="font-normal"> {difference.unit}</span>}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    )}
    {message !== undefined && <p className="border-t border-line px-2.5 py-1.5 text-12 leading-[19px] text-ink-2">{message}</p>}
    {children !== undefined && <div className="border-t border-line px-2.5 py-2">{children}</div>}
  </article>
)

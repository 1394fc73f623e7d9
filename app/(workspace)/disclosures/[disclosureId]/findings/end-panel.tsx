'use client'
import { useState } from 'react'
import { DigitsAgainst } from '@/components/finding/digits-against'
import type { OpenEnd } from '@/components/finding/finding-targets'
import { severityStrong } from '@/components/finding/severity-look'
import { Icon } from '@/components/icon/icon'
import { Kbd } from '@/components/ui/kbd'
import type { Severity } from '@/components/ui/severity-badge'
import { EndField, isEditableHere } from './end-field'
import { EndLink } from './end-link'

const SHOWN = 5

type EndPanelProps = {
  readonly end: OpenEnd
  /** The figure it is compared with. */
  readonly other: string | undefined
  readonly unit: string
  readonly severity: Severity
  /** `[` or `]`. */
  readonly keyName: string | undefined
  readonly href: string | null
  readonly labelOf: (key: string) => string
  readonly editable: boolean
}

/** The facts a computed end is made of, the largest first: one of them is the one to be mended. */
const Behind = ({ end, labelOf }: Pick<EndPanelProps, 'end' | 'labelOf'>) => {
  const [open, setOpen] = useState(false)
  const fields = end.behind.filter(isEditableHere)
  return (
    <details className="group/behind" onToggle={(event) => { setOpen(event.currentTarget.open) }}>
      <summary className="flex items-center gap-1 text-12 text-ink-2"><Icon name="right" className="text-ink-3 group-open/behind:rotate-90" />由 {end.behind.length} 项填报数得出，就地改</summary>
      {open && (
        <ul className="mt-1 grid gap-1.5 border-l-2 border-line pl-2">
          {fields.slice(0, SHOWN).map((key) => (
            <li key={key}><p className="text-12 text-ink-2">{labelOf(key)}</p><EndField factKey={key} label={labelOf(key)} /></li>
          ))}
          {fields.length > SHOWN && <li className="text-12 text-ink-3">另有 {fields.length - SHOWN} 项，到填报页看。</li>}
        </ul>
      )}
    </details>
  )
}

/** One end of a finding: what it is, its figure, the field it is typed in, and the way to its form. */
export const EndPanel = ({ end, other, unit, severity, keyName, href, labelOf, editable }: EndPanelProps) => {
  const { label, value, only, behind } = end
  return (
    <div className="grid content-start gap-1.5 px-2.5 py-2">
      <p className="flex items-start gap-2">
        <span className="min-w-0 flex-1">{label}</span>
        {href !== null && (
          <span className="flex items-center gap-1 whitespace-nowrap">
            <span className="text-12"><EndLink href={href} keyName={keyName}>跳到<span className="sr-only">{label}</span></EndLink></span>
            {keyName !== undefined && <span className="max-tablet:hidden"><Kbd>{keyName}</Kbd></span>}
          </span>
        )}
      </p>
      {value !== '' && (
        <p className="figures font-medium">
          <DigitsAgainst text={value} other={other} look={severityStrong[severity]} />
          {unit !== '' && <span className="font-normal"> {unit}</span>}
        </p>
      )}
      {editable && only !== null && isEditableHere(only) && <EndField factKey={only} label={label} />}
      {editable && only === null && behind.length > 0 && <Behind end={end} labelOf={labelOf} />}
    </div>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'

type FoldProps = {
  readonly id?: string
  readonly place?: string
  readonly title: ReactNode
  /** A few words at the right edge of the line. */
  readonly detail?: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** A part of a long page that opens on demand: native, so it works, prints and is found without JavaScript. */
export const Fold = ({ id, place, title, detail, open = false, children }: FoldProps) => (
  <details id={id} data-place={place} open={open} className="group border-b border-line first:border-t first:border-t-ink">
    <summary className="flex min-h-11 items-center gap-2.5 py-2 text-15 hover:text-act">
      <Icon name="right" className="text-ink-3 group-open:rotate-90 print:hidden" />
      <span className="min-w-0 flex-1 font-medium">{title}</span>
      {detail !== undefined && <span className="text-13 text-ink-3">{detail}</span>}
    </summary>
    <div className="pt-1 pb-5">{children}</div>
  </details>
)

import Link from 'next/link'
import type { ReactNode } from 'react'
import { segmentClass, segmentFrameClass } from './segment-class'

type SegmentedLinksProps = {
  readonly label: string
  readonly options: readonly { readonly href: string; readonly label: ReactNode; readonly current: boolean }[]
}

/** The same switch where each view has its own address; works without JavaScript. */
export const SegmentedLinks = ({ label, options }: SegmentedLinksProps) => (
  <nav aria-label={label} className={segmentFrameClass}>
    {options.map((option) => (
      <Link key={option.href} href={option.href} className={segmentClass} aria-current={option.current ? 'true' : undefined} scroll={false}>
        {option.label}
      </Link>
    ))}
  </nav>
)

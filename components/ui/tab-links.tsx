import Link from 'next/link'
import type { ReactNode } from 'react'

type TabLinksProps = {
  readonly label: string
  readonly tabs: readonly { readonly href: string; readonly label: ReactNode; readonly current: boolean }[]
}

/** The tabs of the top bar: each is a page of its own. */
export const TabLinks = ({ label, tabs }: TabLinksProps) => (
  <nav aria-label={label} className="flex gap-0.5 self-stretch overflow-x-auto">
    {tabs.map((tab) => (
      <Link
        key={tab.href}
        href={tab.href}
        aria-current={tab.current ? 'page' : undefined}
        className="inline-flex items-center gap-1.5 border-b-3 border-transparent px-3 pt-0.5 text-13 whitespace-nowrap text-ink-2 no-underline hover:bg-wash hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink"
      >
        {tab.label}
      </Link>
    ))}
  </nav>
)

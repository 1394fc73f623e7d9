'use client'
import Link from 'next/link'
import { useEffect, useRef, type ReactNode } from 'react'

type TabLinksProps = {
  readonly label: string
  readonly tabs: readonly { readonly href: string; readonly label: ReactNode; readonly current: boolean }[]
}

/** The bar alone moves, sideways: `scrollIntoView` would move the page too. */
const bringIntoSight = (bar: HTMLElement): void => {
  const current = bar.querySelector('[aria-current]')
  if (current === null) return
  const [tab, frame] = [current.getBoundingClientRect(), bar.getBoundingClientRect()]
  if (tab.left < frame.left || tab.right > frame.right) bar.scrollLeft += tab.left + tab.width / 2 - frame.left - frame.width / 2
}

/** The tabs of the top bar: each is a page of its own. On a phone, where not all fit, the current one is moved into sight. */
export const TabLinks = ({ label, tabs }: TabLinksProps) => {
  const bar = useRef<HTMLElement>(null)
  const current = tabs.find((tab) => tab.current)?.href
  useEffect(() => { if (bar.current !== null) bringIntoSight(bar.current) }, [current])
  return (
    <nav ref={bar} aria-label={label} className="flex gap-0.5 self-stretch overflow-x-auto">
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
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Seal } from '@/components/ui/seal'

/** The top bar of the workspace: the mark at the left, 48 px, one line of ink below. Two lines where a phone is too narrow for one. */
export const BarFrame = ({ children }: { readonly children: ReactNode }) => (
  <header className="isolate flex min-h-12 flex-wrap items-center gap-x-4 max-desk:gap-x-2.5 border-b border-ink bg-sheet px-4 max-tablet:gap-y-1 max-tablet:pt-1.5 print:hidden">
    <Link href="/disclosures" className="flex items-center gap-2.5 font-serif text-17 leading-6 font-bold text-ink no-underline hover:text-ink">
      <Seal />
      <span>明算</span>
    </Link>
    {children}
  </header>
)

export const BarDivider = () => <span aria-hidden="true" className="h-5 w-px bg-line-2 max-tablet:hidden" />

'use client'
import { useMemo } from 'react'
import { useLiveReport } from '@/components/live/use-live'
import { quotedAt, type Anchor } from '@/lib/document/anchor'
import { compose } from '@/lib/document/compose'

/** What stands at a place of the booklet now, from the facts on the screen; null where it has no such place. */
export const useNowAt = (): ((anchor: Anchor) => string | null) => {
  const { report, narrative } = useLiveReport()
  return useMemo(() => {
    const booklet = compose(report, narrative)
    return (anchor) => quotedAt(report, booklet, anchor)?.quote ?? null
  }, [report, narrative])
}

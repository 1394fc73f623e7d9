'use client'
import { useEffect, useMemo, useState } from 'react'
import { besideOf } from '@/components/live/beside'
import { wallClock } from '@/components/live/clock'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { inSlices } from '@/components/live/in-slices'
import { useLiveReport } from '@/components/live/use-live'
import { rootCausesByStep, type RootCause } from '@/lib/rules/root-cause'

const none: readonly RootCause[] = []

/** `fresh`: they were found in the very figures on the screen. */
export type FoundCauses = { readonly causes: readonly RootCause[]; readonly fresh: boolean }

/** `pause`: milliseconds in which nothing was computed anew. The likeliest causes of what does not agree, looked for once the figures stand still; those of before until then. */
export const useRootCauses = (pause: number): FoundCauses => {
  const { templateId, choices, prior, units, release, editable } = useDisclosure()
  const { report, narrative } = useLiveReport()
  const beside = useMemo(() => besideOf({ templateId, choices, prior, units, release }), [templateId, choices, prior, units, release])
  const [found, setFound] = useState({ report, causes: none })
  useEffect(() => {
    if (!editable) return
    let giveUp: (() => void) | null = null
    const cancel = wallClock.after(pause, () => { giveUp = inSlices(wallClock, rootCausesByStep({ report, narrative, basis: 'facts', ...beside }), (causes) => { setFound({ report, causes }) }) })
    return () => {
      cancel()
      giveUp?.()
    }
  }, [report, narrative, beside, editable, pause])
  return { causes: found.causes, fresh: found.report === report }
}

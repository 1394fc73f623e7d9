'use client'
import { useEffect, useMemo, useState } from 'react'
import { besideOf } from '@/components/live/beside'
import { wallClock } from '@/components/live/clock'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { inSlices } from '@/components/live/in-slices'
import { useLiveReport } from '@/components/live/use-live'
import { rootCausesByStep, type RootCause } from '@/lib/rules/root-cause'

/** Milliseconds in which nothing was typed. */
const QUIET = 250
const none: readonly RootCause[] = []

/** The likeliest causes of what does not agree, looked for once the figures stand still; those of before until then. */
export const useRootCauses = (): readonly RootCause[] => {
  const { prior, units, editable } = useDisclosure()
  const { report, narrative } = useLiveReport()
  const beside = useMemo(() => besideOf({ prior, units }), [prior, units])
  const [causes, setCauses] = useState(none)
  useEffect(() => {
    if (!editable) return
    let giveUp: (() => void) | null = null
    const cancel = wallClock.after(QUIET, () => { giveUp = inSlices(wallClock, rootCausesByStep({ report, narrative, basis: 'facts', ...beside }), setCauses) })
    return () => {
      cancel()
      giveUp?.()
    }
  }, [report, narrative, beside, editable])
  return causes
}

'use client'
import { useEffect, useRef, useState } from 'react'
import { rehearseByStep, type Rehearsal, type RehearsalSize } from '@/lib/rehearsal/rehearse'
import type { Template } from '@/lib/template/templates'

/** A few seconds' worth: two cases and every class of mistakes in each. */
const SIZE: RehearsalSize = { cases: 2, typos: 10, printedTypos: 5 }
/** The page answers between two slices. */
const SLICE = 16

export type RunningRehearsal = { readonly steps: number | null; readonly result: Rehearsal | null; readonly run: (form: Template, seed: number) => void }

/** A rehearsal in the browser, slice by slice: the server that keeps what others type has no part in it. */
export const useRehearsal = (): RunningRehearsal => {
  const [steps, setSteps] = useState<number | null>(null)
  const [result, setResult] = useState<Rehearsal | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => { clearTimeout(timer.current) }, [])
  const run = (form: Template, seed: number): void => {
    clearTimeout(timer.current)
    const work = rehearseByStep(form, seed, SIZE)
    let done = 0
    const slice = (): void => {
      const until = performance.now() + SLICE
      do {
        const step = work.next()
        if (step.done === true) {
          setResult(step.value)
          setSteps(null)
          return
        }
        done += 1
      } while (performance.now() < until)
      setSteps(done)
      timer.current = setTimeout(slice)
    }
    setSteps(0)
    timer.current = setTimeout(slice)
  }
  return { steps, result, run }
}

'use client'
import { useState, useTransition } from 'react'
import type { Outcome } from '@/app/act'

export type RunningAction<I, T> = {
  readonly pending: boolean
  /** Why it was not done, in one sentence; null before the first attempt and after one that was done. */
  readonly failure: string | null
  /** Does nothing while an attempt is under way, so that a second press cannot do it twice. */
  readonly run: (input: I, done?: (value: T) => void) => void
  readonly forget: () => void
}

/** A server action behind a button: one attempt at a time, and what became of it. */
export const useAction = <I, T>(action: (input: I) => Promise<Outcome<T>>): RunningAction<I, T> => {
  const [pending, start] = useTransition()
  const [failure, setFailure] = useState<string | null>(null)
  const run = (input: I, done?: (value: T) => void) => {
    if (pending) return
    start(async () => {
      const outcome = await action(input).catch(() => null)
      // Nobody answered: whether it was done is not known, but doing it again is harmless (steps are idempotent).
      if (outcome === null) setFailure('连不上服务器，不知道是否办成。请检查网络后再按一次。')
      else if (!outcome.ok) setFailure(outcome.sentence)
      else {
        setFailure(null)
        done?.(outcome.value)
      }
    })
  }
  return { pending, failure, run, forget: () => { setFailure(null) } }
}

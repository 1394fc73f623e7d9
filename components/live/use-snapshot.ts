'use client'
import { startTransition, useEffect, useState } from 'react'
import { useLiveStore } from './disclosure-provider'
import type { LiveSnapshot } from './live-store'

/**
 * What is computed, taken over as a transition: drawing it gives way to the next key. Each reader listens for itself; a
 * context would have every computation look for its readers among the thousands of cells of the page.
 */
export const useSnapshot = (): LiveSnapshot => {
  const store = useLiveStore()
  const [snapshot, setSnapshot] = useState(store.snapshot)
  useEffect(() => {
    const take = (): void => { startTransition(() => { setSnapshot(store.snapshot()) }) }
    take()
    return store.onComputed(take)
  }, [store])
  return snapshot
}

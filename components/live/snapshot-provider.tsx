'use client'
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'
import type { LiveSnapshot, LiveStore } from './live-store'

const SnapshotContext = createContext<LiveSnapshot | null>(null)

/** What is computed, handed to the page as a transition: drawing it gives way to the next key. */
export const SnapshotProvider = ({ store, children }: { readonly store: LiveStore; readonly children: ReactNode }) => {
  const [snapshot, setSnapshot] = useState(store.snapshot)
  useEffect(() => {
    let last: LiveSnapshot | null = null
    return store.subscribe(() => {
      const next = store.snapshot()
      if (next === last) return
      last = next
      startTransition(() => { setSnapshot(next) })
    })
  }, [store])
  return <SnapshotContext value={snapshot}>{children}</SnapshotContext>
}

export const useSnapshot = (): LiveSnapshot => {
  const snapshot = useContext(SnapshotContext)
  if (snapshot === null) throw new Error('the page stands inside a DisclosureProvider')
  return snapshot
}

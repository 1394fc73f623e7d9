'use client'
import { useSyncExternalStore } from 'react'

const query = '(width < 761px)'
const subscribe = (listen: () => void): (() => void) => {
  const list = window.matchMedia(query)
  list.addEventListener('change', listen)
  return () => { list.removeEventListener('change', listen) }
}

/** A screen for one column of figures at a time. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, () => false)

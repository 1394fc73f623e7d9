'use client'
import { useEffect, useState } from 'react'

const QUIET = 600

/** A text once it has stood still: a reader hears the end of a change, not every key of it. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(text) }, QUIET)
    return () => { clearTimeout(timer) }
  }, [text])
  return settled
}

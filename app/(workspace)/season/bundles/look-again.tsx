'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2000

/** Asks for the page anew while something on it goes on; a page nobody looks at asks nothing. */
export const LookAgain = () => {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => { if (document.visibilityState === 'visible') router.refresh() }, EVERY_MS)
    return () => { clearInterval(timer) }
  }, [router])
  return null
}

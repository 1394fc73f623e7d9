'use client'
import { usePathname } from 'next/navigation'
import { useCallback } from 'react'
import { keyShape } from '@/lib/facts/facts'

/** The page below the disclosure, with the field one stands in: where a jump comes back to. */
export const useHere = (): (() => string) => {
  const path = usePathname()
  return useCallback(() => {
    const page = path.split('/').slice(3).join('/')
    let element = document.activeElement
    while (element !== null && (element.id === '' || keyShape(element.id) === null)) element = element.parentElement
    return element === null ? page : `${page}?field=${encodeURIComponent(element.id)}`
  }, [path])
}

'use client'
import { useEffect } from 'react'
import { useNextPlace } from './use-next-place'

/** `F8` and `Shift F8`, also out of the middle of a field. */
export const FormKeys = () => {
  const go = useNextPlace()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented) return
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', press)
    return () => { window.removeEventListener('keydown', press) }
  }, [go])
  return null
}

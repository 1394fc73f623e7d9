'use client'
import { type RefObject, useEffect } from 'react'

/** Tells the page below how tall the bar is: on narrow screens it takes two lines. */
export const useBarHeight = (bar: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    const root = document.documentElement
    const watch = new ResizeObserver(() => { root.style.setProperty('--bar-height', `${String(element.offsetHeight)}px`) })
    watch.observe(element)
    return () => {
      watch.disconnect()
      root.style.removeProperty('--bar-height')
    }
  }, [bar])
}

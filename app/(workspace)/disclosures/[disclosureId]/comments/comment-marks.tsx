'use client'
import { useEffect } from 'react'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveReport } from '@/components/live/use-live'

const MARK = 'data-commented'

/** Marks the places of open comments in the booklet on this page. The booklet is drawn for the public as well and knows nothing of comments. */
export const CommentMarks = () => {
  const { said } = useDisclosure()
  const { report } = useLiveReport()
  useEffect(() => {
    const marked = said.flatMap(({ anchor, resolvedAt }) => (anchor === null || resolvedAt !== null ? [] : (document.getElementById(anchor) ?? [])))
    for (const element of marked) {
      element.setAttribute(MARK, '')
      element.title = '这一处有意见没有解决'
    }
    return () => {
      for (const element of marked) {
        element.removeAttribute(MARK)
        element.removeAttribute('title')
      }
    }
    // The elements of the booklet are others once the report is.
  }, [said, report])
  return null
}

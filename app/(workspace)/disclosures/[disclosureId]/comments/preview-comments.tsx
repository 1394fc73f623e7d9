'use client'
import { Icon } from '@/components/icon/icon'
import { CommentList, useComments } from './comment-list'
import { CommentMarks } from './comment-marks'

/** Over the booklet of the preview: open comments, folded, each a way to its place; and the marks at those places. */
export const PreviewComments = () => {
  const { open } = useComments()
  if (open.length === 0) return null
  return (
    <details className="group mb-4 border border-note-line bg-note-wash">
      <summary className="flex items-center gap-2 px-3 py-2 text-13 font-semibold text-note"><Icon name="talk" />意见 {open.length} 条<Icon name="right" className="ml-auto group-open:rotate-90" /></summary>
      <div className="px-3 pb-3"><CommentList comments={open} page="" /></div>
      <CommentMarks />
    </details>
  )
}

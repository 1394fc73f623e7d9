'use client'
import type { HeadComment } from '@/components/live/disclosure-head'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { CommentQuote } from './comment-quote'
import { useNowAt } from './use-now-at'

/** The quote of a comment in 往来; its place is in the preview. */
export const TimelineQuote = ({ comment }: { readonly comment: Pick<HeadComment, 'anchor' | 'place' | 'quote'> }) => {
  const { id } = useDisclosure()
  const nowAt = useNowAt()
  return <CommentQuote comment={comment} now={comment.anchor === null ? null : nowAt(comment.anchor)} page={`/disclosures/${id}/preview`} />
}

'use client'
import { useDisclosure } from '@/components/live/disclosure-provider'
import type { HeadComment } from '@/components/live/disclosure-head'
import { momentWords } from '../../../moment'
import { CommentStanding } from '../history/comment-standing'
import { CommentQuote } from './comment-quote'
import { useNowAt } from './use-now-at'

type CommentListProps = { readonly comments: readonly HeadComment[]; /** As of `CommentQuote`. */ readonly page: string }

/** Comments one under the other: the place and its quote, the words, and where it stands. */
export const CommentList = ({ comments, page }: CommentListProps) => {
  const nowAt = useNowAt()
  return (
    <ul className="grid gap-2.5">
      {comments.map((comment) => (
        <li key={comment.id} className="border border-line-2 bg-sheet px-3 py-2 text-13">
          <CommentQuote comment={comment} now={comment.anchor === null ? null : nowAt(comment.anchor)} page={page} />
          <p className="leading-[22px] whitespace-pre-line">{comment.words}</p>
          <p className="text-12 text-ink-3">{comment.byName} · {momentWords(comment.at)}</p>
          <CommentStanding commentId={comment.id} answer={comment.answer} answeredName={comment.answeredName} resolvedName={comment.resolvedName} />
        </li>
      ))}
    </ul>
  )
}

/** Comments that still ask for something, and those that are resolved. */
export const useComments = (): { readonly open: readonly HeadComment[]; readonly resolved: readonly HeadComment[] } => {
  const { said } = useDisclosure()
  return { open: said.filter(({ resolvedAt }) => resolvedAt === null), resolved: said.filter(({ resolvedAt }) => resolvedAt !== null) }
}

'use client'
import Link from 'next/link'
import type { HeadComment } from '@/components/live/disclosure-head'
import { thenAndNow } from './then-and-now'

type CommentQuoteProps = {
  readonly comment: Pick<HeadComment, 'anchor' | 'place' | 'quote'>
  /** What stands there now; null where the place is no more. */
  readonly now: string | null
  /** The page of the booklet (`/disclosures/x/preview`); empty for the page one is on. */
  readonly page: string
}

/** The place a comment speaks of, and what stood there: 当时为 …，现在为 …. */
export const CommentQuote = ({ comment: { anchor, place, quote }, now, page }: CommentQuoteProps) => {
  if (anchor === null || place === null || quote === null) return null
  const shown = thenAndNow(quote, now)
  return (
    <div className="mb-1 border-l-4 border-note-line pl-2 text-12 text-ink-2">
      <p>{now === null ? <span className="font-medium">{place}</span> : <Link href={`${page}#${encodeURI(anchor)}`} className="font-medium">{place}</Link>}</p>
      <p className="line-clamp-4">
        {shown.changed && '当时为'}“<span className="font-serif">{shown.then}</span>”
        {shown.changed && (shown.now === null ? '；这一处现在没有了。' : <>，现在为“<mark className="font-serif">{shown.now}</mark>”</>)}
      </p>
    </div>
  )
}

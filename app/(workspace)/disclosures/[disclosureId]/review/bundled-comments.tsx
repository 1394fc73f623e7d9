import type { HeadComment } from '@/components/live/disclosure-head'

/** The comments that go into a letter of return, as its reader will find them. */
export const BundledComments = ({ comments }: { readonly comments: readonly HeadComment[] }) =>
  comments.length === 0 ? null : (
    <ol className="max-h-48 list-inside list-decimal overflow-y-auto border border-line-2 bg-wash px-3 py-2 text-13">
      {comments.map(({ id, place, words }) => <li key={id}>{place !== null && <span className="text-ink-3">{place}：</span>}{words}</li>)}
    </ol>
  )

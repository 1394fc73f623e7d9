import { Tag } from '@/components/ui/tag'
import { momentWords } from '../../../moment'
import type { GivenExplanation } from './explanation'

/** What the unit said, who and when, whether the public will read it, and what the reviewer thinks of it. */
export const ExplanationWords = ({ explanation }: { readonly explanation: GivenExplanation }) => {
  const { words, public: isPublic, byName, at, acceptedAt, refused } = explanation
  return (
    <div className="text-13">
      <p className="whitespace-pre-line">{words}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-3">
        <span>{byName} {momentWords(at)}</span>
        <Tag tone={isPublic ? 'notice' : 'plain'} icon={isPublic ? 'eye' : 'lock'}>{isPublic ? '随决算公开' : '只给财政局看'}</Tag>
        {acceptedAt !== null && <Tag tone="ok" icon="check">审核人已认可</Tag>}
        {refused !== null && <Tag tone="warning" icon="error">审核人不认可</Tag>}
      </p>
      {refused !== null && (
        <blockquote className="mt-1.5 border-l-4 border-l-warn bg-warn-wash px-2.5 py-1.5 text-13">
          <p className="whitespace-pre-line">{refused.because}</p>
          <p className="text-12 text-ink-2">{refused.byName} {momentWords(refused.at)}</p>
        </blockquote>
      )}
    </div>
  )
}

import { EmptyState } from '@/components/ui/empty-state'
import type { ChoiceRow } from '@/lib/disclosure/list-bureau-forms'
import { TAILS } from '@/lib/rules/bureau-choices'
import { momentWords } from '../../moment'
import { choiceWords } from './choice-words'

/** Who chose what, when and why: the newest first. */
export const ChoiceHistory = ({ choices }: { readonly choices: readonly ChoiceRow[] }) => {
  if (choices.length === 0) return <EmptyState title="还没有改过">各条规则照模板使用。</EmptyState>
  return (
    <ol aria-label="选择的历史" className="border-t-2 border-b border-ink bg-sheet text-13">
      {choices.map(({ id, subject, from, to, because, byName, at }) => (
        <li key={id} className="grid gap-x-4 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0 tablet:grid-cols-[150px_minmax(0,1fr)_110px]">
          <span className="text-ink-3">{momentWords(at)}</span>
          <span><b className="font-medium">{subject === TAILS ? '尾数' : subject}</b> {choiceWords(from)} → {choiceWords(to)}{because !== '' && <span className="block text-ink-2">{because}</span>}</span>
          <span className="text-ink-2">{byName}</span>
        </li>
      ))}
    </ol>
  )
}

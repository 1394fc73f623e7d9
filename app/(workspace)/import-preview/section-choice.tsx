import { Checkbox } from '@/components/ui/checkbox'
import type { ChangesOfSection, SectionPlan } from '@/lib/disclosure/section-plan'
import { ChangeList } from './change-list'

type SectionChoiceProps = { readonly section: SectionPlan; readonly changes: ChangesOfSection; readonly taken: boolean; readonly unavailable: string | null; readonly onTake: (take: boolean) => void }

const counts = ({ added, altered, blanked }: ChangesOfSection): string =>
  [[added, '新填'], [altered, '改值'], [blanked, '变为空白']].filter(([count]) => count !== 0).map(([count, words]) => `${String(words)} ${String(count)}`).join(' · ')

/** One section of a file: take it or leave it, and what would change. */
export const SectionChoice = ({ section, changes, taken, unavailable, onTake }: SectionChoiceProps) => {
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <div className="min-w-48 flex-none">
          {unavailable !== null ? <span className="pl-6 text-13 text-ink-3">{section.title}</span> : <Checkbox label={<span className="font-medium">{section.title}</span>} checked={taken} onCheckedChange={onTake} />}
        </div>
        <span className={unavailable === null ? 'text-12 text-ink-3' : 'text-12 text-error'}>{unavailable ?? counts(changes)}</span>
      </div>
      {unavailable === null && (
        <details className="pl-6">
          <summary className="cursor-pointer text-12 text-act">看改动</summary>
          <ChangeList label={`${section.title}的改动`} changes={changes.changes} total={changes.total} />
        </details>
      )}
    </li>
  )
}

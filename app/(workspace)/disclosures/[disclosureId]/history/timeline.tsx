import { Icon, type IconName } from '@/components/icon/icon'
import type { EventRow } from '@/lib/disclosure/open-disclosure'
import { TimelineQuote } from '../comments/timeline-quote'
import { CommentStanding } from './comment-standing'
import { momentWords } from '../../../moment'
import type { TimelineEntry } from './timeline-entries'

const icons: Readonly<Record<EventRow['step'], IconName>> = {
  open: 'plus', import: 'upload', handUp: 'sent', handBack: 'back', submit: 'sent', recall: 'undo', beginReview: 'review', return: 'back', approve: 'done', schedule: 'clock', unschedule: 'undo', publish: 'lock', correct: 'edit', withdraw: 'withdrawn', reopen: 'edit', acceptExplanation: 'check', refuseExplanation: 'error', judgeAnew: 'review', unlock: 'edit', askUnlock: 'talk', refuseUnlock: 'error', handOver: 'sent', withhold: 'lock',
}

type EntryProps<K extends TimelineEntry['kind']> = { readonly entry: Extract<TimelineEntry, { readonly kind: K }>; readonly thisYear: string }

const StepLine = ({ entry, thisYear }: EntryProps<'step'>) => (
  <>
    <p className="flex items-start gap-2 text-13 text-ink-2">
      <Icon name={icons[entry.step]} className="mt-0.5" />
      <span className="min-w-0 flex-1">{entry.words}<span className="block text-12 text-ink-3">{entry.byName} · {momentWords(entry.at, thisYear)}</span></span>
    </p>
    {entry.letter !== null && entry.letter !== '' && (
      <blockquote className="mt-1.5 ml-6 border border-l-4 border-warn-line border-l-warn bg-sheet px-3 py-2 text-13 leading-[22px] whitespace-pre-line">{entry.letter}</blockquote>
    )}
  </>
)

const CommentBox = ({ entry, thisYear }: EntryProps<'comment'>) => (
  <article className="border border-line-2 bg-sheet px-3 py-2 text-13">
    <header className="flex gap-2 text-12 text-ink-3"><b className="font-semibold text-ink">{entry.byName}</b><span className="ml-auto">{momentWords(entry.at, thisYear)}</span></header>
    <TimelineQuote comment={entry} />
    <p className="mt-0.5 leading-[22px] whitespace-pre-line">{entry.words}</p>
    <CommentStanding commentId={entry.id} answer={entry.answer} answeredName={entry.answeredName} resolvedName={entry.resolvedName} />
  </article>
)

/** Steps as quiet lines, letters and words as boxes between them; the latest first. */
export const Timeline = ({ entries, thisYear }: { readonly entries: readonly TimelineEntry[]; readonly thisYear: string }) => (
  <ol className="mt-4 grid gap-3">
    {entries.map((entry) =>
      entry.kind === 'step'
        ? <li key={entry.hash}><StepLine entry={entry} thisYear={thisYear} /></li>
        : <li key={entry.id}><CommentBox entry={entry} thisYear={thisYear} /></li>)}
  </ol>
)

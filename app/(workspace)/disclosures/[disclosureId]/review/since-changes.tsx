import type { SinceLastSubmission } from '@/lib/disclosure/since-last-submission'
import { momentWords } from '../../../moment'
import { storedWords } from '@/components/history/fact-line'
import { diffText, type DiffRun } from './text-diff'

const blank = <span className="text-ink-3">空白</span>

const Runs = ({ runs, side }: { readonly runs: readonly DiffRun[]; readonly side: 'before' | 'after' }) =>
  runs.map((run, index) => {
    // Runs are positions in one sentence.
    if (!run.changed) return <span key={index}>{run.text}</span>
    return side === 'before' ? <del key={index} className="bg-press">{run.text}</del> : <mark key={index}>{run.text}</mark>
  })

/** What the unit changed after the return: the facts it typed, and the sentences that read otherwise for it. */
export const SinceChanges = ({ since, letter }: { readonly since: SinceLastSubmission; readonly letter: string | null }) => (
  <div className="grid gap-3 text-13">
    {letter !== null && <blockquote className="border border-l-4 border-warn-line border-l-warn bg-sheet px-3 py-2 leading-[22px] whitespace-pre-line"><b className="block text-12 font-medium text-ink-3">退回意见</b>{letter}</blockquote>}
    {since.facts.length === 0 ? <p className="text-ink-2">与 {momentWords(since.submittedAt)} 提交时相同，没有改动。</p> : (
      <ul className="border border-line-2 bg-sheet">
        {since.facts.map((fact) => (
          <li key={fact.key} className="border-b border-line px-3 py-1.5 last:border-b-0">
            <span className="flex flex-wrap justify-between gap-x-3"><b className="font-medium">{fact.label}</b><span className="text-12 text-ink-3">{fact.byName} {momentWords(fact.at)}</span></span>
            <span className="flex flex-wrap items-baseline gap-x-2">{fact.old === null ? blank : <del>{storedWords(fact.key, fact.old)}</del>}<span aria-label="改为">→</span>{fact.new === null ? blank : <mark>{storedWords(fact.key, fact.new)}</mark>}</span>
          </li>
        ))}
      </ul>
    )}
    {since.sentences.map((sentence) => {
      const { before, after } = diffText(sentence.before, sentence.after)
      return (
        <article key={sentence.id} className="border border-line-2 bg-sheet">
          <h3 className="border-b border-ink bg-wash px-3 py-1 text-12 font-semibold text-ink-2">{sentence.heading}</h3>
          {sentence.before !== '' && <p className="border-b border-line px-3 py-1.5 font-serif text-14 leading-[26px] text-ink-2"><span className="sr-only">上次提交：</span><Runs runs={before} side="before" /></p>}
          <p className="px-3 py-1.5 font-serif text-14 leading-[26px]"><span className="sr-only">本次提交：</span>{sentence.after === '' ? blank : <Runs runs={after} side="after" />}</p>
        </article>
      )
    })}
  </div>
)

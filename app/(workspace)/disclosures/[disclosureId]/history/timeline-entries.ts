import type { CommentRow, EventRow, OtherEvent } from '@/lib/disclosure/open-disclosure'
import { stepNames } from '@/lib/workflow/states'

/** A line of the conversation: a step somebody took, a letter that came with it, or words in between. */
export type TimelineEntry =
  | { readonly kind: 'step'; readonly step: EventRow['step']; readonly words: string; readonly letter: string | null; readonly byName: string; readonly at: string; readonly hash: string }
  | { readonly kind: 'comment'; readonly words: string; readonly anchor: string | null; readonly place: string | null; readonly quote: string | null; readonly answer: string | null; readonly answeredName: string | null; readonly resolvedName: string | null; readonly byName: string; readonly at: string; readonly id: string }

const otherSteps: Readonly<Record<OtherEvent, string>> = { open: '新建', import: '导入决算事实文件', acceptExplanation: '认可说明', refuseExplanation: '不认可说明', judgeAnew: '按现行规则重新核对', askUnlock: '申请解锁', refuseUnlock: '不同意解锁', handOver: '转交审核', withhold: '涉密不公开' }

const isOther = (step: EventRow['step']): step is OtherEvent => Object.hasOwn(otherSteps, step)

const wordsOf = ({ step, note }: EventRow): string => {
  if (step === 'submit') return note === null ? '提交审核' : `提交审核，回执号 ${note}`
  if (step === 'import') return note === null ? otherSteps.import : note.includes('，来自') ? `导入，改动 ${note}` : /^\d/u.test(note) ? `${otherSteps.import}，改动 ${note}` : note
  if (step === 'open' && note !== null) return `${otherSteps.open}，${note}`
  if (step === 'acceptExplanation' && note !== null) return `${otherSteps.acceptExplanation}：${note}`
  if ((step === 'handOver' || step === 'withhold') && note !== null) return `${otherSteps[step]}：${note}`
  if ((step === 'schedule' || step === 'unschedule') && note !== null) return `${stepNames[step]}：${note}`
  return isOther(step) ? otherSteps[step] : stepNames[step]
}

const lettered: readonly EventRow['step'][] = ['handBack', 'return', 'correct', 'withdraw', 'reopen', 'refuseExplanation', 'askUnlock', 'refuseUnlock', 'unlock']

/** Steps and words in one line of time, the latest first. A letter stands with its step and not a second time by itself. */
export const timelineOf = (events: readonly EventRow[], comments: readonly CommentRow[]): readonly TimelineEntry[] => {
  const steps = events.map((event): TimelineEntry => ({
    kind: 'step', step: event.step, words: wordsOf(event), letter: lettered.includes(event.step) ? event.note : null, byName: event.byName, at: event.at, hash: event.hash,
  }))
  const words = comments.filter((comment) => comment.kind === 'comment').map(({ words, anchor, place, quote, answer, answeredName, resolvedName, byName, at, id }): TimelineEntry => ({ kind: 'comment', words, anchor, place, quote, answer, answeredName, resolvedName, byName, at, id }))
  return [...steps, ...words].sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0))
}

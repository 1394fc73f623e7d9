import type { Report } from '@/lib/report/report'
import { reasonNeed } from './reason-need'
import { say, type Span, type Spans } from './span'

/** The final punctuation belongs to the form: what a person typed at the end of a slot is dropped. */
export const withoutFinalPunctuation = (text: string): string => text.trim().replace(/[。；，、;,.\s]+$/u, '')

export const reason = (slot: string, text: string): Span => ({ kind: 'reason', slot, text: withoutFinalPunctuation(text) })

/** `，主要包括…`. Where there is nothing to tell and nobody told anything there is nothing to say. */
export const reasonClause = (lead: string, slot: string, text: string, needed: boolean): Spans =>
  !needed && withoutFinalPunctuation(text) === '' ? [] : say`${lead}${reason(slot, text)}`

/** `，主要原因是…`. A change too small to ask for a reason prints one only where somebody wrote it. */
export const changeClause = (report: Report, lead: string, slot: string, text: string): Spans => reasonClause(lead, slot, text, reasonNeed(report, slot) === 'asked')

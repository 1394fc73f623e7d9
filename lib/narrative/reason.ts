import { say, type Span, type Spans } from './span'

/** The final punctuation belongs to the form: what a person typed at the end of a slot is dropped. */
export const withoutFinalPunctuation = (text: string): string => text.trim().replace(/[。；，、;,.\s]+$/u, '')

export const reason = (slot: string, text: string): Span => ({ kind: 'reason', slot, text: withoutFinalPunctuation(text) })

/** `，主要原因是…`. Where nothing changed and nobody gave a reason there is nothing to say. */
export const reasonClause = (lead: string, slot: string, text: string, needed: boolean): Spans =>
  !needed && withoutFinalPunctuation(text) === '' ? [] : say`${lead}${reason(slot, text)}`

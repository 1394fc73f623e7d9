'use client'
import type { ReactNode } from 'react'
import { WordsField } from '@/components/fields/words-field'
import { useLiveValue } from '@/components/live/use-live'
import type { FactKey } from '@/lib/facts/facts'
import type { Narrative } from '@/lib/narrative/narrative'

const asked = new WeakMap<Narrative, ReadonlySet<FactKey>>()

/** The slots for which the narrative asks for words now: where nothing changed, nothing is asked. */
const slotsOf = (narrative: Narrative): ReadonlySet<FactKey> => {
  const known = asked.get(narrative) ?? new Set(narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.spans.flatMap((span) => (span.kind === 'reason' ? [span.slot] : [])))))
  asked.set(narrative, known)
  return known
}

type ReasonFieldProps = { readonly slot: FactKey; readonly label?: string; readonly hint: ReactNode }

/** Words of the narrative, marked where it asks for them and nobody has written any. */
export const ReasonField = ({ slot, label, hint }: ReasonFieldProps) => {
  const needed = useLiveValue(({ narrative }) => slotsOf(narrative).has(slot))
  return <WordsField factKey={slot} needed={needed} hint={hint} {...(label === undefined ? {} : { label })} />
}

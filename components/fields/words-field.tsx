'use client'
import type { ReactNode } from 'react'
import { HistoryButton } from '@/components/history/history-desk'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useFact } from '@/components/live/use-fact'
import type { FactKey } from '@/lib/facts/facts'
import { SuggestionFromLastYear } from './suggestion-from-last-year'

type WordsFieldProps = {
  readonly factKey: FactKey
  readonly label?: ReactNode
  readonly labelHidden?: boolean
  /** What the words explain, beside or below them. */
  readonly hint?: ReactNode
  /** The booklet asks for these words. */
  readonly needed?: boolean
  readonly placeholder?: string
  readonly minRows?: number
}

/** A person's own words. */
export const WordsField = ({ factKey, label, labelHidden = false, hint, needed = false, placeholder, minRows = 2 }: WordsFieldProps) => {
  const { field, label: own, error, text } = useFact(factKey)
  return (
    <Field
      label={<>{label ?? own}{needed && text.trim() === '' && <span className="ml-1.5 rounded-seal border border-warn-line bg-warn-wash px-1 text-12 font-normal text-warn">待填</span>}</>}
      labelHidden={labelHidden}
      hint={hint}
      error={error}
      name={factKey}
      aside={<HistoryButton factKey={factKey} />}
    >
      <TextArea {...field} minRows={minRows} placeholder={placeholder} aria-required={needed || undefined} aria-invalid={error === undefined ? undefined : true} />
      <SuggestionFromLastYear factKey={factKey} />
    </Field>
  )
}

'use client'
import { HistoryButton } from '@/components/history/history-desk'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useFact } from '@/components/live/use-fact'
import type { FactKey } from '@/lib/facts/facts'

/** A score or weight of an evaluation sheet. */
export const ScoreField = ({ factKey, hint }: { readonly factKey: FactKey; readonly hint?: string }) => {
  const { field, label, error } = useFact(factKey)
  return (
    <Field label={<>{label}<span className="font-normal text-ink-3">（分）</span></>} hint={hint} error={error} name={factKey} aside={<HistoryButton factKey={factKey} />}>
      <TextInput {...field} figures inputMode="decimal" aria-invalid={error === undefined ? undefined : true} />
    </Field>
  )
}

'use client'
import { HistoryButton } from '@/components/history/history-desk'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { classNames } from '@/components/ui/class-names'
import { useFact } from '@/components/live/use-fact'
import { keyShape, type FactKey } from '@/lib/facts/facts'

/** A whole number of things, with what is counted. */
export const CountField = ({ factKey, hint }: { readonly factKey: FactKey; readonly hint?: string }) => {
  const { field, label, error, edited } = useFact(factKey)
  const shape = keyShape(factKey)
  return (
    <Field label={<>{label}{shape?.kind === 'count' && <span className="font-normal text-ink-3">（{shape.unit}）</span>}</>} hint={hint} error={error} name={factKey} aside={<HistoryButton factKey={factKey} />}>
      <TextInput {...field} figures inputMode="numeric" aria-invalid={error === undefined ? undefined : true} className={classNames(edited && 'bg-edit-wash')} />
    </Field>
  )
}

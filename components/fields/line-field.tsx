'use client'
import { HistoryButton } from '@/components/history/history-desk'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useFact } from '@/components/live/use-fact'
import type { FactKey } from '@/lib/facts/facts'

type LineFieldProps = {
  readonly factKey: FactKey
  readonly label?: string
  readonly hint?: string
  /** Kept by somebody else: the register of units, not its preparer. */
  readonly fixed?: boolean
}

/** One line of words. */
export const LineField = ({ factKey, label, hint, fixed = false }: LineFieldProps) => {
  const { field, label: own, error, readOnly } = useFact(factKey)
  return (
    <Field label={label ?? own} hint={hint} error={error} name={factKey} aside={<HistoryButton factKey={factKey} />}>
      <TextInput {...field} readOnly={readOnly || fixed} aria-invalid={error === undefined ? undefined : true} />
    </Field>
  )
}

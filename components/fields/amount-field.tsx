'use client'
import type { ReactNode } from 'react'
import { HistoryButton } from '@/components/history/history-desk'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { classNames } from '@/components/ui/class-names'
import { useEntryUnit } from '@/components/live/use-live'
import { useFact } from '@/components/live/use-fact'
import type { FactKey } from '@/lib/facts/facts'

type FactFieldProps = {
  readonly factKey: FactKey
  /** Where the fact's own name is not enough. */
  readonly label?: string
  readonly hint?: ReactNode
}

/** An amount of money in the entry unit. */
export const AmountField = ({ factKey, label, hint }: FactFieldProps) => {
  const { field, label: own, error, edited } = useFact(factKey)
  const unit = useEntryUnit()
  return (
    <Field label={<>{label ?? own}<span className="font-normal text-ink-3">（{unit}）</span></>} hint={hint} error={error} name={factKey} aside={<HistoryButton factKey={factKey} />}>
      <TextInput {...field} figures inputMode="decimal" aria-invalid={error === undefined ? undefined : true} className={classNames(edited && 'bg-edit-wash')} />
    </Field>
  )
}

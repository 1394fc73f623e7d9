'use client'
import type { ChangeEvent, KeyboardEvent } from 'react'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { classNames } from '@/components/ui/class-names'
import { useFactHere } from '@/components/live/use-fact-here'
import { useEntryUnit } from '@/components/live/use-live'
import { keyShape, type FactKey } from '@/lib/facts/facts'

const editableKinds: ReadonlySet<string> = new Set(['amount', 'count', 'score', 'text'])

/** Whether a fact can be written where it is spoken of; a choice or a list is changed in its form. */
export const isEditableHere = (key: FactKey): boolean => editableKinds.has(keyShape(key)?.kind ?? '')

type EndFieldProps = {
  readonly factKey: FactKey
  /** What stands before the field already; the fact's own name otherwise. */
  readonly label?: string
}

/** One fact of a finding, typed where it stands. */
export const EndField = ({ factKey, label }: EndFieldProps) => {
  const { text, edited, name, locked, readOnly, error, put, enter, leave, giveUp } = useFactHere(factKey)
  const unit = useEntryUnit()
  const shape = keyShape(factKey)
  const measure = shape?.kind === 'amount' ? unit : shape?.kind === 'count' ? shape.unit : ''
  const control = {
    value: text,
    readOnly,
    'data-fact': factKey,
    'aria-invalid': error === undefined ? undefined : (true as const),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => { put(event.target.value) },
    onFocus: enter,
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key !== 'Escape' && (event.key !== 'Enter' || shape?.kind === 'text')) return
      event.preventDefault()
      if (event.key === 'Escape') giveUp()
      event.currentTarget.closest<HTMLElement>('[data-finding]')?.focus()
    },
  }
  const isLong = shape?.kind === 'text' && shape.long
  return (
    <Field label={label ?? `${name}${measure === '' ? '' : `（${measure}）`}`} labelHidden={label !== undefined} error={error} hint={locked ? '取自上年公开，不能改' : undefined} name={factKey}>
      {isLong
        ? <TextArea {...control} minRows={2} />
        : (
          <span className="flex items-baseline gap-1.5">
            <TextInput {...control} controlSize="small" figures={shape?.kind !== 'text'} inputMode={shape?.kind === 'amount' ? 'decimal' : shape?.kind === 'count' ? 'numeric' : 'text'} className={classNames('min-w-0 flex-1', edited && 'bg-edit-wash')} />
            {measure !== '' && label !== undefined && <span aria-hidden="true" className="text-12 text-ink-3">{measure}</span>}
          </span>
        )}
    </Field>
  )
}

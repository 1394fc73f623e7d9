'use client'
import { Field as Base } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from './class-names'

type FieldProps = {
  readonly label: ReactNode
  /** The control: `TextInput`, `TextArea`, `Select`, `Combobox`. */
  readonly children: ReactNode
  readonly hint?: ReactNode
  /** One sentence: what is wrong and what to do. */
  readonly error?: string | undefined
  readonly name?: string | undefined
  /** The label is read out but not drawn, where a table head already says it. */
  readonly labelHidden?: boolean
  /** A small button at the end of the label's line, seen while the field is pointed at or written in. */
  readonly aside?: ReactNode
  readonly className?: string | undefined
}

/** Label, control, hint and error of one fact; label, hint and error are tied to the control for readers. */
export const Field = ({ label, children, hint, error, name, labelHidden = false, aside, className }: FieldProps) => (
  <Base.Root name={name} invalid={error !== undefined} className={classNames('field relative flex min-w-0 flex-col gap-1', className)}>
    <Base.Label className={labelHidden ? 'sr-only' : 'text-13 font-medium'}>{label}</Base.Label>
    {aside !== undefined && <span className="field-aside absolute -top-1.5 right-0">{aside}</span>}
    {children}
    {hint !== undefined && <Base.Description className="text-12 text-ink-3">{hint}</Base.Description>}
    {error !== undefined && (
      <Base.Error match className="flex gap-1.5 text-13 text-error">
        <Icon name="error" label="错误" className="mt-0.5" />
        <span>{error}</span>
      </Base.Error>
    )}
  </Base.Root>
)

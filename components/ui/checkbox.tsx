'use client'
import { Checkbox as Base } from '@base-ui/react/checkbox'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'

type CheckboxProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly name?: string
  readonly checked?: boolean
  readonly defaultChecked?: boolean
  readonly onCheckedChange?: (checked: boolean) => void
  readonly readOnly?: boolean
}

/** Yes or no, with its sentence. */
export const Checkbox = ({ label, hint, onCheckedChange, ...rest }: CheckboxProps) => (
  <label className="flex items-start gap-2 text-13">
    <Base.Root
      {...rest}
      onCheckedChange={(checked) => onCheckedChange?.(checked)}
      className="mt-0.5 flex size-4 flex-none items-center justify-center rounded-seal border border-line-ctl bg-sheet text-sheet data-checked:border-act data-checked:bg-act"
    >
      <Base.Indicator className="flex data-unchecked:hidden"><Icon name="check" className="size-3.5" /></Base.Indicator>
    </Base.Root>
    <span>
      {label}
      {hint !== undefined && <span className="block text-12 text-ink-3">{hint}</span>}
    </span>
  </label>
)

'use client'
import { Radio } from '@base-ui/react/radio'
import { RadioGroup as Base } from '@base-ui/react/radio-group'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

export type RadioOption<Value extends string> = { readonly value: Value; readonly label: ReactNode; readonly hint?: ReactNode }

type RadioGroupProps<Value extends string> = {
  readonly label: ReactNode
  readonly options: readonly RadioOption<Value>[]
  readonly value?: Value | undefined
  readonly defaultValue?: Value
  readonly onValueChange?: (value: Value) => void
  readonly name?: string
  readonly readOnly?: boolean
  readonly inline?: boolean
}

/** One of a handful, all of them in sight. */
export const RadioGroup = <Value extends string>({ label, options, value, defaultValue, onValueChange, inline = false, ...rest }: RadioGroupProps<Value>) => {
  const labelId = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <div id={labelId} className="text-13 font-medium">{label}</div>
      <Base<Value>
        {...rest}
        {...(value === undefined ? {} : { value })}
        {...(defaultValue === undefined ? {} : { defaultValue })}
        aria-labelledby={labelId}
        onValueChange={(next) => onValueChange?.(next)}
        className={classNames('flex gap-x-5 gap-y-1.5', inline ? 'flex-wrap' : 'flex-col')}
      >
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 text-13">
            <Radio.Root
              value={option.value}
              className="mt-0.5 flex size-4 flex-none items-center justify-center rounded-full border border-line-ctl bg-sheet data-checked:border-act"
            >
              <Radio.Indicator className="size-2 rounded-full bg-act data-unchecked:hidden" />
            </Radio.Root>
            <span>
              {option.label}
              {option.hint !== undefined && <span className="block text-12 text-ink-3">{option.hint}</span>}
            </span>
          </label>
        ))}
      </Base>
    </div>
  )
}

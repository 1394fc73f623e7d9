'use client'
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import type { ReactNode } from 'react'
import { segmentClass, segmentFrameClass } from './segment-class'

type SegmentedProps<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly value: Value
  readonly onValueChange: (value: Value) => void
}

/** A switch between two to four views, such as 元 and 万元. Exactly one is pressed. */
export const Segmented = <Value extends string>({ label, options, value, onValueChange }: SegmentedProps<Value>) => (
  <ToggleGroup<Value>
    aria-label={label}
    value={[value]}
    onValueChange={([next]) => { if (next !== undefined) onValueChange(next) }}
    className={segmentFrameClass}
  >
    {options.map((option) => (
      <Toggle key={option.value} value={option.value} className={segmentClass}>{option.label}</Toggle>
    ))}
  </ToggleGroup>
)

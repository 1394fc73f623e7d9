'use client'
import { Field } from '@base-ui/react/field'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names'
import { controlClass } from './control-class'

type TextInputProps = ComponentPropsWithRef<'input'> & {
  readonly controlSize?: 'small' | 'medium' | 'large'
  /** Figures stand to the right and in columns. */
  readonly figures?: boolean
}

const sizes = { small: 'h-7 px-2 text-13', medium: 'h-8 px-2.5 text-13', large: 'h-11 px-3 text-16' } as const

/** One line of text. Takes `{...register(key)}` of react-hook-form as it is. */
export const TextInput = ({ controlSize = 'medium', figures = false, className, ...rest }: TextInputProps) => (
  <Field.Control
    autoComplete="off"
    {...rest}
    className={classNames(controlClass, 'read-only:bg-wash', sizes[controlSize], figures && 'figures', className)}
  />
)

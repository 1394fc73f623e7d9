'use client'
import { Field } from '@base-ui/react/field'
import { type ComponentPropsWithRef, type InputEvent, useEffect, useRef } from 'react'
import { classNames } from './class-names'
import { controlClass } from './control-class'

type TextAreaProps = ComponentPropsWithRef<'textarea'> & { readonly minRows?: number }

/** Browsers without `field-sizing` get the height set by hand. */
const fit = (area: HTMLTextAreaElement) => {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}

/** Several lines of a person's own words; grows with what is typed, so that nothing typed is hidden. */
export const TextArea = ({ minRows = 2, className, onInput, ...rest }: TextAreaProps) => {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const area = frame.current?.querySelector('textarea')
    if (area) fit(area)
  }, [])
  const grow = (event: InputEvent<HTMLTextAreaElement>) => {
    fit(event.currentTarget)
    onInput?.(event)
  }
  return (
    <div ref={frame} className="grid">
      <Field.Control
        render={
          <textarea
            autoComplete="off"
            {...rest}
            rows={minRows}
            onInput={grow}
            className={classNames(controlClass, 'field-sizing-content read-only:bg-wash max-h-120 resize-y px-2.5 py-1.5 text-13 leading-[22px]', className)}
          />
        }
      />
    </div>
  )
}

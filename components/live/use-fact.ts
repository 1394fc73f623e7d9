'use client'
import { type ChangeEvent, type FocusEvent, useEffect, useRef, useState } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { factLabel, keyShape, type FactKey } from '@/lib/facts/facts'
import { useDisclosure, useLiveStore, type FactForm } from './disclosure-provider'
import { useFieldState } from './use-live'

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * What a person wrote into a field of the server's page before its scripts were there: the form would put its own text back,
 * and nobody would have heard a key.
 */
const useEarlyText = (hear: (typed: string) => void) => {
  const early = useRef<string | null>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    const typed = early.current
    early.current = null
    if (typed !== null) hear(typed)
  })
  return {
    /** Asked once, before the form takes hold of the control. The browser restores nothing by itself (`autocomplete` is off). */
    take: (element: Control | null): void => {
      if (element === null) return
      if (isFirst.current && !element.readOnly && element.value !== element.defaultValue) early.current = element.value
      isFirst.current = false
    },
  }
}

/** Everything a control needs to show and change one fact. */
export const useFact = (key: FactKey) => {
  const store = useLiveStore()
  const { editable, fiscalYear } = useDisclosure()
  const { register, control, setValue } = useFormContext<FactForm>()
  const { errors } = useFormState({ control, name: key, exact: true })
  const { hold, edited, typing, text } = useFieldState(key)
  const field = register(key)
  // Already in the page that the server sends; afterwards the form fills its inputs itself.
  const [defaultValue] = useState(() => store.textOf(key))
  // From its text when the field was entered to its text when it is left is one step that can be undone.
  const entered = useRef<string | null>(null)
  const early = useEarlyText((typed) => {
    store.type(key, typed)
    setValue(key, typed)
  })
  const name = keyShape(key)?.label ?? factLabel(key, fiscalYear)
  const held = hold === null || (hold.kind === 'unreadable' && typing) ? undefined : hold.kind === 'stale' ? '别人也改过这一项，请在页首选择用哪一个' : hold.sentence
  return {
    /** For the control: `<TextInput {...field} />`. */
    field: {
      ...field,
      id: key,
      defaultValue,
      onChange: async (event: ChangeEvent<Control>) => {
        store.type(key, event.target.value)
        await field.onChange(event)
      },
      onFocus: () => { entered.current = store.textOf(key) },
      onBlur: async (event: FocusEvent<Control>) => {
        const before = entered.current ?? store.textOf(key)
        entered.current = null
        await field.onBlur(event)
        store.finish(key, before, `改写 ${name}`)
      },
      ref: (element: Control | null) => {
        early.take(element)
        field.ref(element)
      },
      readOnly: !editable,
    },
    text,
    edited,
    label: name,
    /** One sentence; absent while the person is still typing for the first time. */
    error: errors[key]?.message ?? held,
    readOnly: !editable,
  }
}

'use client'
import { type ChangeEvent, type FocusEvent, useState } from 'react'
import { useFormContext, useFormState } from 'react-hook-form'
import { factLabel, keyShape, type FactKey } from '@/lib/facts/facts'
import { useDisclosure, useLiveStore, type FactForm } from './disclosure-provider'
import { useFieldState } from './use-live'

type Control = HTMLInputElement | HTMLTextAreaElement

/** Everything a control needs to show and change one fact. */
export const useFact = (key: FactKey) => {
  const store = useLiveStore()
  const { editable, fiscalYear } = useDisclosure()
  const { register, control } = useFormContext<FactForm>()
  const { errors } = useFormState({ control, name: key, exact: true })
  const { hold, edited, typing, text } = useFieldState(key)
  const field = register(key)
  // Already in the page that the server sends; afterwards the form fills its inputs itself.
  const [defaultValue] = useState(() => store.textOf(key))
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
      onBlur: async (event: FocusEvent<Control>) => {
        await field.onBlur(event)
        store.leaveField(key)
      },
      readOnly: !editable,
    },
    text,
    edited,
    label: keyShape(key)?.label ?? factLabel(key, fiscalYear),
    /** One sentence; absent while the person is still typing for the first time. */
    error: errors[key]?.message ?? held,
    readOnly: !editable,
  }
}

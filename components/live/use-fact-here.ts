'use client'
import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { keyShape, factLabel, type FactKey } from '@/lib/facts/facts'
import { useDisclosure, useLiveStore, type FactForm } from './disclosure-provider'
import { useFieldState } from './use-live'
import { isLocked } from './use-lock'

/**
 * A fact outside its form, where the same one may stand in several places at once: what the field shows is always what
 * the store holds, and whatever is typed is saved, judged and undone as in the form.
 */
export const useFactHere = (key: FactKey) => {
  const store = useLiveStore()
  const head = useDisclosure()
  const { setValue } = useFormContext<FactForm>()
  const { text, hold, typing, edited } = useFieldState(key)
  const entered = useRef<string | null>(null)
  const name = keyShape(key)?.label ?? factLabel(key, head.fiscalYear)
  const locked = isLocked(head, key)
  const put = (next: string) => {
    store.typeShown(key, next)
    // The form of the section opens with what stands in the form's own memory.
    setValue(key, next)
  }
  return {
    text,
    edited,
    name,
    locked,
    readOnly: !head.editable || locked,
    error: hold === null || (hold.kind === 'unreadable' && typing) ? undefined : hold.kind === 'stale' ? '别人也改过这一项，请在填报页选择用哪一个' : hold.sentence,
    put,
    enter: () => { entered.current = store.textOf(key) },
    leave: () => {
      const before = entered.current ?? store.textOf(key)
      entered.current = null
      store.finish(key, before, `改写 ${name}`)
    },
    /** `Esc`: what stood there when the field was entered. */
    giveUp: () => {
      const before = entered.current
      if (before !== null) put(before)
    },
  }
}

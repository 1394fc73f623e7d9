'use client'
import { useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useLiveStore, type FactForm } from '@/components/live/disclosure-provider'
import type { FactKey } from '@/lib/facts/facts'

type Session = {
  readonly key: FactKey
  readonly before: string
  /** `replace`: typed over, and an arrow key leaves the cell; `edit`: an arrow key moves inside the text. */
  readonly mode: 'replace' | 'edit'
  /** What the finished step is called. */
  readonly label: string
}

/** The writing of one cell, from its first character to its end. What is typed goes to the store at once; the form is told when the cell is finished. */
export const useCellSession = () => {
  const store = useLiveStore()
  const form = useFormContext<FactForm>()
  const session = useRef<Session | null>(null)
  const [editing, setEditing] = useState(false)
  const end = (): Session | null => {
    const open = session.current
    session.current = null
    if (open !== null) setEditing(false)
    return open
  }
  return {
    editing,
    current: (): Session | null => session.current,
    begin: (key: FactKey, mode: Session['mode'], label: string): void => {
      session.current = { key, before: store.textOf(key), mode, label }
      setEditing(true)
    },
    type: (text: string): void => { if (session.current !== null) store.type(session.current.key, text) },
    /** The cell is left with what was typed; one step that can be undone. */
    finish: (): void => {
      const open = end()
      if (open === null) return
      store.finish(open.key, open.before, open.label)
      form.setValue(open.key, store.textOf(open.key))
    },
    /** The cell is left as it was before. */
    giveUp: (): void => {
      const open = end()
      if (open !== null) store.revert(open.key, open.before)
    },
  }
}

'use client'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { createBell } from '@/components/live/bell'
import { useLiveStore, type FactForm } from '@/components/live/disclosure-provider'
import type { LiveStore } from '@/components/live/live-store'
import type { FactKey } from '@/lib/facts/facts'

type Session = {
  readonly key: FactKey
  readonly before: string
  /** `replace`: typed over, and an arrow key leaves the cell; `edit`: an arrow key moves inside the text. */
  readonly mode: 'replace' | 'edit'
  /** What the finished step is called. */
  readonly label: string
}

const createCellSession = (store: LiveStore, tellForm: (key: FactKey, text: string) => void) => {
  const bell = createBell<null>()
  let session: Session | null = null
  const end = (): Session | null => {
    const open = session
    session = null
    if (open !== null) bell.ring(null)
    return open
  }
  return {
    /** Called when the writing of a cell begins or ends. */
    onChange: bell.listen,
    isOpen: (): boolean => session !== null,
    current: (): Session | null => session,
    begin: (key: FactKey, mode: Session['mode'], label: string): void => {
      session = { key, before: store.textOf(key), mode, label }
      bell.ring(null)
    },
    type: (text: string): void => { if (session !== null) store.type(session.key, text) },
    /** The cell is left with what was typed; one step that can be undone. */
    finish: (): void => {
      const open = end()
      if (open === null) return
      store.finish(open.key, open.before, open.label)
      tellForm(open.key, store.textOf(open.key))
    },
    /** The cell is left as it was before. */
    giveUp: (): void => {
      const open = end()
      if (open !== null) store.revert(open.key, open.before)
    },
  }
}

/** The writing of one cell, from its first character to its end. What is typed goes to the store at once; the form is told when the cell is finished. */
export type CellSession = ReturnType<typeof createCellSession>

/** The session of one grid. It draws nothing: the cursor hears when a cell is being written. */
export const useCellSession = (): CellSession => {
  const store = useLiveStore()
  const { setValue } = useFormContext<FactForm>()
  const [session] = useState(() => createCellSession(store, (key, text) => { setValue(key, text) }))
  return session
}

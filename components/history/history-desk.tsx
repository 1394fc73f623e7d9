'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factLabel, keyShape, type FactKey } from '@/lib/facts/facts'
import { HistoryLines } from './history-lines'

const HistoryContext = createContext<((key: FactKey) => void) | null>(null)

/** The fact whose cell or field an element is, or stands in. */
const factOf = (target: EventTarget | null): FactKey | null => {
  for (let element = target instanceof Element ? target.closest('[id]') : null; element !== null; element = element.parentElement?.closest('[id]') ?? null) if (keyShape(element.id) !== null) return element.id
  return null
}

/** Around the forms: opens the history of one cell or field, by its button or by `Shift F2`. */
export const HistoryDesk = ({ children }: { readonly children: ReactNode }) => {
  const { fiscalYear } = useDisclosure()
  const [key, setKey] = useState<FactKey | null>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || !event.shiftKey || event.ctrlKey || event.altKey) return
      const found = factOf(event.target)
      if (found === null) return
      event.preventDefault()
      event.stopPropagation()
      setKey(found)
    }
    // Before the grid, to which F2 says to begin writing.
    document.addEventListener('keydown', press, { capture: true })
    return () => { document.removeEventListener('keydown', press, { capture: true }) }
  }, [])
  return (
    <HistoryContext value={setKey}>
      {children}
      <Dialog title="这一格的历史" description={key === null ? undefined : factLabel(key, fiscalYear)} open={key !== null} onOpenChange={(open) => { if (!open) setKey(null) }}>
        {key !== null && <HistoryLines factKey={key} onRestored={() => { setKey(null) }} />}
      </Dialog>
    </HistoryContext>
  )
}

/** Opens the history of a cell or field. Passed over by `Tab`: who walks the fields presses `Shift F2` in one. */
export const HistoryButton = ({ factKey, children = '历史', className }: { readonly factKey: FactKey; readonly children?: string; readonly className?: string }) => {
  const open = useContext(HistoryContext)
  if (open === null) return null
  return <Button size="small" variant="quiet" icon="clock" tabIndex={-1} aria-keyshortcuts="Shift+F2" title="Shift F2" className={className} onClick={() => { open(factKey) }}>{children}</Button>
}

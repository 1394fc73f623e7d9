'use client'
import type { ClipboardEvent } from 'react'
import { useToast } from '@/components/ui/toast'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { clipHtml, clipText } from './clip'
import { pasteGround, type Ground } from './grid-ground'
import type { Place } from './navigation'
import { readClipboard } from './read-clipboard'
import { placesIn, widthOf, type Range } from './selection'
import { placeAt } from './use-grid-mouse'
import type { usePaste } from './use-paste'

type Clipboard = {
  readonly ground: Ground
  readonly chosen: () => Range
  readonly readOnly: boolean
  /** A cell is being written: the clipboard is its text's. */
  readonly isWriting: () => boolean
  readonly giveUp: () => void
  readonly textAt: (place: Place) => string
  readonly blank: () => void
  readonly paste: ReturnType<typeof usePaste>
}

/** Copy, cut and paste of the chosen cells, as text and as a table. */
export const useGridClipboard = ({ ground, chosen, readOnly, isWriting, giveUp, textAt, blank, paste }: Clipboard) => {
  const store = useLiveStore()
  const toast = useToast()
  // The foot of the table has controls of its own.
  const isOurs = (event: ClipboardEvent): boolean => placeAt(event.target) !== null
  const copy = (event: ClipboardEvent): boolean => {
    if (isWriting() || !isOurs(event)) return false
    event.preventDefault()
    const range = chosen()
    const texts = placesIn(range).map(textAt)
    const width = widthOf(range)
    const clip = { rows: Array.from({ length: texts.length / width }, (_, index) => texts.slice(index * width, (index + 1) * width)), unit: store.unit() }
    event.clipboardData.setData('text/plain', clipText(clip))
    event.clipboardData.setData('text/html', clipHtml(clip))
    return true
  }
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent): void => { if (copy(event) && !readOnly) blank() },
    onPaste: (event: ClipboardEvent): void => {
      if (!isOurs(event)) return
      const writing = isWriting()
      if (writing && !/[\t\n]/.test(event.clipboardData.getData('text/plain').trim())) return
      event.preventDefault()
      if (readOnly) return
      if (writing) giveUp()
      const pasted = readClipboard(event.clipboardData)
      if (pasted.ok) paste.take(pasted.value, pasteGround(ground, store), chosen())
      else toast({ tone: 'error', title: pasted.error })
    },
  }
}

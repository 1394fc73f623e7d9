'use client'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { fieldId } from '@/components/live/focus-field'
import type { FactKey } from '@/lib/facts/facts'
import { GAP, withPhrase } from '@/lib/template/phrases'

/** Chooses the first gap, so that what is typed next fills it. Waits until the menu has given the focus back. */
const openFirstGap = (key: FactKey): void => {
  setTimeout(() => {
    const area = document.getElementById(fieldId(key))
    if (!(area instanceof HTMLTextAreaElement)) return
    area.focus()
    const gap = area.value.indexOf(GAP)
    if (gap === -1) area.setSelectionRange(area.value.length, area.value.length)
    else area.setSelectionRange(gap, gap + GAP.length)
  }, 50)
}

/** 常用说法: a start for a person's own words, put behind what stands there. */
export const PhraseMenu = ({ slot, name, phrases }: { readonly slot: FactKey; readonly name: string; readonly phrases: readonly string[] }) => {
  const { editable } = useDisclosure()
  const store = useLiveStore()
  if (!editable || phrases.length === 0) return null
  const insert = (phrase: string) => {
    store.apply([{ key: slot, text: withPhrase(store.textOf(slot), phrase) }], '插入常用说法')
    openFirstGap(slot)
  }
  return (
    <Menu
      align="start"
      trigger={<Button size="small" variant="quiet" icon="down" aria-label={`${name}：常用说法`}>常用说法</Button>}
      heading={<span className="text-12 text-ink-3">接在已写的后面，“{GAP}”处再补</span>}
      entries={phrases.map((phrase) => ({ kind: 'action', label: phrase, onSelect: () => { insert(phrase) } }))}
    />
  )
}

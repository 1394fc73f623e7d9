'use client'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useFieldState } from '@/components/live/use-live'
import type { FactKey } from '@/lib/facts/facts'
import { newId } from './new-id'

/** A list of facts whose order is itself a fact: its items, and how one is added, taken away or moved. Each is one step that can be undone. */
export const useList = (order: FactKey, item: string) => {
  const store = useLiveStore()
  const { editable } = useDisclosure()
  const { text } = useFieldState(order)
  const ids = text === '' ? [] : text.split(',')
  const arrange = (next: readonly string[], label: string, more: readonly { readonly key: FactKey; readonly text: string }[] = []) => { store.apply([{ key: order, text: next.join(',') }, ...more], label) }
  return {
    ids,
    editable,
    add: (): string => {
      const id = newId()
      arrange([...ids, id], `增加一${item}`)
      return id
    },
    remove: (id: string): void => {
      const below = [...store.texts()].filter(([key, value]) => key.startsWith(`${order}/${id}/`) && value !== '').map(([key]) => ({ key, text: '' }))
      arrange(ids.filter((each) => each !== id), `删除一${item}`, below)
    },
    move: (id: string, by: 1 | -1): void => {
      const from = ids.indexOf(id)
      const other = ids[from + by]
      if (other === undefined) return
      arrange(ids.map((each) => (each === id ? other : each === other ? id : each)), `移动一${item}`)
    },
    /** Whether anything is written in an item. */
    isFilled: (id: string): boolean => [...store.texts()].some(([key, value]) => key.startsWith(`${order}/${id}/`) && value !== ''),
  }
}

'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { factHref } from '@/components/live/fact-href'
import { fieldId, focusOn } from '@/components/live/focus-field'
import { nextPlace, placesToGo } from '@/components/live/missing'
import { sections } from '@/components/live/sections'
import { useToast } from '@/components/ui/toast'
import { keyShape, type FactKey } from '@/lib/facts/facts'

/** The fact one stands in: the id of a field or cell is its key. */
const keyInFocus = (): FactKey | null => {
  let element = document.activeElement
  while (element !== null && (element.id === '' || keyShape(element.id) === null)) element = element.parentElement
  return element?.id ?? null
}

/** 下一处: goes to the next field to fill in or mend in the whole disclosure. Looked up when asked, not with every key. */
export const useNextPlace = (): ((step: 1 | -1) => void) => {
  const { id, editable } = useDisclosure()
  const store = useLiveStore()
  const router = useRouter()
  const toast = useToast()
  const path = usePathname()
  return useCallback((step) => {
    const places = placesToGo(store.snapshot().computed, store.heldKeys())
    const section = sections.find(({ key }) => path.split('/')[4] === key)?.key ?? null
    const place = nextPlace(places, { key: keyInFocus(), section }, step)
    if (place === null) return toast({ title: '都填完了，也没有错误', detail: editable ? '警告可以在“问题”页逐项说明，然后提交审核。' : '没有要填的地方。' })
    if (!focusOn(fieldId(place.key))) router.push(factHref(id, place.key))
  }, [id, editable, store, router, toast, path])
}

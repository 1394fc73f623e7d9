'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { cellFormHref } from '@/components/live/fact-href'
import { cellId, fieldId, focusOn } from '@/components/live/focus-field'
import type { CellRef } from '@/lib/report/cell'
import { factKeyOfRef } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'

/** To a cell: at once where it or its one fact is on this page, by its address otherwise. */
export const useJump = (): ((ref: CellRef) => void) => {
  const { id } = useDisclosure()
  const store = useLiveStore()
  const router = useRouter()
  return useCallback((ref) => {
    const { report } = store.snapshot().computed
    const fact = factKeyOfRef(ref)
    const [only, ...others] = fact === null ? factsBehind(report, ref) : [fact]
    const there = focusOn(cellId(ref)) || (only !== undefined && others.length === 0 && focusOn(fieldId(only)))
    if (!there) router.push(cellFormHref(id, report, ref))
  }, [id, store, router])
}

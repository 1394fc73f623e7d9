'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { previewHref } from '@/components/live/fact-href'
import { figureSources } from '@/components/live/figure-sources'
import { withReturn } from '@/components/live/return-address'
import { cellId, fieldId, focusOn } from '@/components/live/focus-field'
import type { CellRef } from '@/lib/report/cell'
import { factKeyOfRef } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import { useHere } from './use-here'

/** To a cell: at once where it or its one fact is on this page, otherwise to the form it is filled in, with the way back. */
export const useJump = (): ((ref: CellRef) => void) => {
  const { id } = useDisclosure()
  const store = useLiveStore()
  const router = useRouter()
  const here = useHere()
  return useCallback((ref) => {
    const { report } = store.snapshot().computed
    const fact = factKeyOfRef(ref)
    const [only, ...others] = fact === null ? factsBehind(report, ref) : [fact]
    const there = focusOn(cellId(ref)) || (only !== undefined && others.length === 0 && focusOn(fieldId(only)))
    if (!there) router.push(figureSources(id, report, [ref], here())[0]?.href ?? withReturn(previewHref(id, ref), here()))
  }, [id, store, router, here])
}

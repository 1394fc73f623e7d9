'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { cellId, fieldId, focusSoon } from '@/components/live/focus-field'

/** Opens the field or cell that the address names: the end of a finding, the source of a number. */
export const Arrival = () => {
  const parameters = useSearchParams()
  const field = parameters.get('field')
  const cell = parameters.get('cell')
  useEffect(() => {
    if (field !== null) focusSoon(fieldId(field))
    // Anything may stand in an address; what names no cell is not found.
    else if (cell !== null) focusSoon(cellId(cell as Parameters<typeof cellId>[0]))
  }, [field, cell])
  return null
}

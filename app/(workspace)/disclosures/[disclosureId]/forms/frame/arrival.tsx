'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { cellId, fieldId, focusSoon, stepId } from '@/components/live/focus-field'

/** Opens the field, cell or step that the address names: the end of a finding, the source of a number. */
export const Arrival = () => {
  const parameters = useSearchParams()
  const field = parameters.get('field')
  const cell = parameters.get('cell')
  const step = parameters.get('step')
  useEffect(() => {
    if (field !== null) focusSoon(fieldId(field))
    // Anything may stand in an address; what names no cell is not found.
    else if (cell !== null) focusSoon(cellId(cell as Parameters<typeof cellId>[0]))
    else if (step !== null) focusSoon(stepId(step as Parameters<typeof stepId>[0]))
  }, [field, cell, step])
  return null
}

'use client'
import { useMemo } from 'react'
import type { CellOf } from '@/components/grid/grid-model'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { isLocked, useLastYearSource } from '@/components/live/use-lock'

/** The cells of a grid, with those locked whose figures come from last year's publication. */
export const useLockedCells = (cellOf: CellOf): CellOf => {
  const { prior } = useDisclosure()
  const source = useLastYearSource()
  return useMemo(
    () => (row, column) => {
      const cell = cellOf(row, column)
      return cell.kind === 'fact' && source !== null && isLocked({ prior }, cell.key) ? { kind: 'locked', key: cell.key, source } : cell
    },
    [cellOf, prior, source],
  )
}

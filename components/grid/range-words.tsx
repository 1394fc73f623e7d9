'use client'
import { useSyncExternalStore } from 'react'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { amountWords } from '@/components/live/fact-words'
import type { LiveStore } from '@/components/live/live-store'
import { countOf, figureOf, plus, zero, type Amount, type Figure } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import { parseScore } from '@/lib/money/parse'
import { cellAt } from '@/lib/report/report'
import type { CellOf, GridColumn, GridRow } from './grid-model'
import { heightOf, placesIn, widthOf, type Range } from './selection'

type RangeWordsProps = { readonly range: Range; readonly rows: readonly GridRow[]; readonly columns: readonly GridColumn[]; readonly cellOf: CellOf }

type Sums = { filled: number; amounts: Amount | null; others: Figure | null }

/** A cell's figure as it counts in a sum: an amount, or a number of things or points. */
const add = (sums: Sums, store: LiveStore, row: GridRow, column: GridColumn, cellOf: CellOf): void => {
  const cell = cellOf(row, column)
  if (cell.kind === 'computed') {
    const found = cellAt(store.snapshot().computed.report, cell.ref)
    if (found?.value === null || found === undefined) return
    sums.filled += 1
    // Measure `amount` says the figure is 元.
    if (found.measure === 'amount') sums.amounts = plus(sums.amounts ?? zero, found.value as Amount)
    else sums.others = plus(sums.others ?? figureOf('0'), found.value)
    return
  }
  const value = cell.kind === 'fact' || cell.kind === 'locked' ? store.valueOf(cell.key) : null
  if (value === null) return
  sums.filled += 1
  if (value.kind === 'amount') sums.amounts = plus(sums.amounts ?? zero, value.amount)
  else if (value.kind === 'count') sums.others = plus<Figure>(sums.others ?? figureOf('0'), countOf(value.count))
  else if (value.kind === 'text' && column.input === 'score') {
    const score = parseScore(value.text)
    if (score.ok) sums.others = plus(sums.others ?? figureOf('0'), score.value)
  }
}

/** How many cells are chosen and what they come to, as a spreadsheet says it in its status line. */
export const RangeWords = ({ range, rows, columns, cellOf }: RangeWordsProps) => {
  const store = useLiveStore()
  const words = (): string => {
    const sums: Sums = { filled: 0, amounts: null, others: null }
    for (const { row, column } of placesIn(range)) {
      const [of, under] = [rows[row], columns[column]]
      if (of !== undefined && under !== undefined) add(sums, store, of, under, cellOf)
    }
    const sum = sums.amounts !== null ? `合计 ${amountWords(sums.amounts, store.unit())} ${store.unit()}` : sums.others !== null ? `合计 ${formatTrimmed(sums.others, 4)}` : ''
    return `有内容 ${String(sums.filled)} 格\n${sum}`
  }
  const [filled = '', sum = ''] = useSyncExternalStore(store.subscribe, words, words).split('\n')
  return (
    <>
      <b className="font-semibold">{sum === '' ? filled : sum}</b>
      <span className="text-ink-3">{heightOf(range)} 行 × {widthOf(range)} 列{sum === '' ? '' : `，${filled}`}</span>
    </>
  )
}

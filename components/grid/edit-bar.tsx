'use client'
import type { ReactNode } from 'react'
import { HistoryButton } from '@/components/history/history-desk'
import { Icon } from '@/components/icon/icon'
import { useCellWords, useEntryUnit, useFieldState } from '@/components/live/use-live'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { amountWords } from '@/components/live/fact-words'
import { formatAmount } from '@/lib/money/format'
import type { FactKey } from '@/lib/facts/facts'
import { theTemplate } from '@/lib/template/templates'
import type { CellRef } from '@/lib/report/cell'
import { holdWords } from './cell-view'
import type { GridCell, GridColumn, GridRow } from './grid-model'

const FactWords = ({ factKey }: { readonly factKey: FactKey }) => {
  const { text, hold } = useFieldState(factKey)
  const store = useLiveStore()
  const unit = useEntryUnit()
  const { templateId } = useDisclosure()
  if (hold !== null) return <span className="flex gap-1.5 text-error"><Icon name="error" className="mt-0.5" />{holdWords(hold)}</span>
  const value = store.valueOf(factKey)
  if (text === '') return <span className="text-ink-3">空白，没有填过；确实没有请填 0</span>
  if (value?.kind !== 'amount') return <b className="truncate font-semibold">{text}</b>
  const other = unit === '元' ? '万元' : '元'
  return (
    <>
      <b className="font-semibold">{text}</b>
      <span className="text-ink-3">＝ {amountWords(value.amount, other)} {other}，表中印 {formatAmount(value.amount, theTemplate(templateId).unit)}</span>
    </>
  )
}

const ComputedWords = ({ cellRef }: { readonly cellRef: CellRef }) => {
  const { text } = useCellWords(cellRef)
  return <><b className="font-semibold">{text}</b><span className="text-ink-3">自动合计，不用填</span></>
}

const LockedWords = ({ factKey, source }: { readonly factKey: FactKey; readonly source: string }) => {
  const { text } = useFieldState(factKey)
  return <><b className="font-semibold">{text}</b><span className="text-ink-3">取自{source}，不能改写</span></>
}

type EditBarProps = { readonly many: ReactNode; readonly row: GridRow; readonly column: GridColumn; readonly cell: GridCell; readonly children?: ReactNode }

/** The line above a grid: which cell, what stands in it, how it will be printed, where it goes; or how many cells are chosen and what they come to (`many`). */
export const EditBar = ({ many, row, column, cell, children }: EditBarProps) => (
  <div className="grid min-h-7.75 grid-cols-[auto_1fr_auto] border-y border-line-2 bg-sheet text-13 max-tablet:grid-cols-1">
    <div className="flex max-w-85 min-w-36 items-center gap-4 border-r border-line-2 px-2.5 py-1.25 font-semibold max-tablet:border-r-0 max-tablet:pb-0">
      <span className="truncate">{row.code === '' ? row.name : row.code}</span>
      <span className="ml-auto font-normal whitespace-nowrap text-ink-3">{column.label}</span>
    </div>
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 px-2.5 py-1.25">
      {many ?? (
        <>
          {cell.kind === 'fact' && <FactWords factKey={cell.key} />}
          {cell.kind === 'locked' && <LockedWords factKey={cell.key} source={cell.source} />}
          {cell.kind === 'computed' && <ComputedWords cellRef={cell.ref} />}
          {cell.kind === 'words' && <span>{cell.text} <span className="text-ink-3">自动算出，不用填</span></span>}
          {cell.kind === 'void' && <span className="text-ink-3">本表没有这一格</span>}
        </>
      )}
    </div>
    <div className="flex items-center gap-3 border-l border-line-2 bg-wash px-2.5 py-0.5 text-12 text-ink-3 empty:hidden max-tablet:border-l-0">
      {row.leadsTo !== undefined && <span className="max-desk:hidden">计入 → {row.leadsTo}</span>}
      {many === undefined && (cell.kind === 'fact' || cell.kind === 'locked') && <HistoryButton factKey={cell.key}>这一格的历史</HistoryButton>}
      {children}
    </div>
  </div>
)

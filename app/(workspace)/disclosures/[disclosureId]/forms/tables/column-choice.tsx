'use client'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import type { GridColumn } from '@/components/grid/grid-model'

type ColumnChoiceProps = { readonly columns: readonly GridColumn[]; readonly value: string; readonly onChoose: (key: string) => void }

/** 看哪一栏: a wide table on a phone shows one column and never scrolls sideways. */
export const ColumnChoice = ({ columns, value, onChoose }: ColumnChoiceProps) => (
  <div className="flex items-center gap-2 px-4 py-2 text-13">
    <span className="flex-none text-ink-3">看哪一栏</span>
    {columns.length <= 3
      ? <Segmented label="看哪一栏" options={columns.map(({ key, label }) => ({ value: key, label }))} value={value} onValueChange={onChoose} />
      : <Select aria-label="看哪一栏" options={columns.map(({ key, label }) => ({ value: key, label }))} value={value} onValueChange={onChoose} />}
  </div>
)

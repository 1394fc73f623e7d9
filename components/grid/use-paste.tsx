'use client'
import { type ReactNode, useState } from 'react'
import { useToast } from '@/components/ui/toast'
import { useLiveStore } from '@/components/live/disclosure-provider'
import type { FieldEdit, LiveStore, Step } from '@/components/live/live-store'
import { useEntryUnit, useTopStep } from '@/components/live/use-live'
import type { AmountUnit } from '@/lib/money/format'
import { absolute, compare, type Amount } from '@/lib/money/amount'
import type { Block } from './block'
import { layOut, type PasteLayout } from './paste-layout'
import type { PasteGround } from './paste-ground'
import { planPaste, type PastePlan } from './paste-plan'
import { PastePreview } from './paste-preview'
import { PasteReport, type Landed } from './paste-report'
import type { Pasted } from './read-clipboard'
import { cellCount, heightOf, widthOf, type Range } from './selection'
import { unitEvidence, type UnitEvidence } from './unit-evidence'

type Waiting = { readonly layout: PasteLayout; readonly ground: PasteGround; readonly evidence: UnitEvidence }

/** The largest amount stated so far: what new figures are measured against. */
const largestOf = (store: LiveStore): Amount | null => {
  let largest: Amount | null = null
  for (const key of store.texts().keys()) {
    const value = store.valueOf(key)
    if (value?.kind === 'amount' && (largest === null || compare(absolute(value.amount), absolute(largest)) > 0)) largest = value.amount
  }
  return largest
}

const evidenceOf = ({ block, unit }: Pasted, layout: PasteLayout, ground: PasteGround, largest: Amount | null): UnitEvidence => {
  if (unit !== null) return { unit, why: '从本系统复制' }
  const amounts = layout.cells.filter(({ column }) => column.input === 'amount').map(({ key, text }) => ({ text, standing: ground.amountOf(key) }))
  return unitEvidence(block.flatMap((cells) => cells.map(({ text }) => text)), amounts, largest)
}

/** One line without a doubt needs no preview; it says afterwards what it did. */
const isPlain = ({ layout, evidence }: Waiting, plan: PastePlan, shown: AmountUnit): boolean => {
  const single = layout.cells.length === 1 && evidence.unit === null
  return layout.lines === 1 && plan.problems.length === 0 && layout.newCodes.length === 0 && layout.newItems.length === 0 && (single || evidence.unit === shown)
}

/** A block smaller than the chosen cells is repeated in them, where it fits in a whole number of times. */
const repeated = (block: Block, range: Range): Block => {
  const [height, width] = [block.length, Math.max(...block.map((cells) => cells.length))]
  const fits = heightOf(range) % height === 0 && widthOf(range) % width === 0 && cellCount(range) > height * width
  if (!fits) return block
  return Array.from({ length: heightOf(range) }, (_, row) => Array.from({ length: widthOf(range) }, (__, column) => block[row % height]?.[column % width] ?? { text: '' }))
}

/** Takes a block into a grid: at once where it is small and plain, after a preview otherwise, with a report in either case. */
export const usePaste = (orderEdit: (newItems: readonly string[]) => readonly FieldEdit[]): {
  readonly take: (pasted: Pasted, ground: PasteGround, range: Range) => void
  readonly close: () => void
  readonly preview: ReactNode
  readonly report: ReactNode
} => {
  const store = useLiveStore()
  const shown = useEntryUnit()
  const top = useTopStep()
  const toast = useToast()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [landed, setLanded] = useState<(Landed & { readonly step: Step | null }) | null>(null)

  const land = ({ layout, ground }: Pick<Waiting, 'layout' | 'ground'>, plan: PastePlan, unit: AmountUnit): void => {
    setWaiting(null)
    // The order of a list comes first: the facts of an item that is not in it would be nobody's.
    store.apply([...orderEdit(plan.newItems), ...plan.edits.map(({ key, text }) => ({ key, text }))], `粘贴 ${String(plan.edits.length)} 格`)
    setLanded({ layout, plan, unit, what: ground.grow?.what ?? '行', step: plan.edits.length === 0 ? null : store.topStep() })
  }

  return {
    take: (pasted, ground, range) => {
      const at = { row: range.top, column: range.left }
      const own = pasted.unit !== null
      const first = layOut(pasted.block, ground, at, own)
      const layout = first.by === 'place' ? layOut(repeated(pasted.block, range), ground, at, own) : first
      const evidence = evidenceOf(pasted, layout, ground, largestOf(store))
      const next = { layout, ground, evidence }
      const plan = planPaste(layout, ground, { unit: evidence.unit ?? shown, codes: new Set() })
      if (layout.cells.length === 0 && plan.problems.length === 0) return toast({ tone: 'plain', title: '复制的内容里没有可以写入的格', detail: '请选中要填的第一格再粘贴，或连同科目代码一起复制。' })
      setLanded(null)
      if (isPlain(next, plan, shown)) land(next, plan, evidence.unit ?? shown)
      else setWaiting(next)
    },
    close: () => { setLanded(null) },
    preview: waiting === null ? null : (
      <PastePreview {...waiting} shown={shown} onTake={(plan, unit) => { land(waiting, plan, unit) }} onLeave={() => { setWaiting(null) }} />
    ),
    report: landed === null ? null : (
      <PasteReport
        landed={landed}
        onUndo={landed.step !== null && top === landed.step ? () => {
          store.undo()
          setLanded(null)
        } : null}
        onClose={() => { setLanded(null) }}
      />
    ),
  }
}

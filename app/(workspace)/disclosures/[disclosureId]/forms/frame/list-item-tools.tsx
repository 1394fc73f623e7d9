'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

type ListItemToolsProps = {
  /** `第 3 条职责` */
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly filled: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** The place of a button that has nothing to do here. */
const Gap = () => <span aria-hidden="true" className="w-8.5" />

/** Moves an item of a list, or takes it away; asks first where something is written in it. */
export const ListItemTools = ({ name, first, last, filled, onMove, onRemove }: ListItemToolsProps) => {
  const [asking, setAsking] = useState(false)
  return (
    <span className="flex gap-0.5">
      {first ? <Gap /> : <Button size="small" variant="quiet" icon="up" aria-label={`上移${name}`} onClick={() => { onMove(-1) }} />}
      {last ? <Gap /> : <Button size="small" variant="quiet" icon="down" aria-label={`下移${name}`} onClick={() => { onMove(1) }} />}
      <Button size="small" variant="quiet" icon="remove" aria-label={`删除${name}`} onClick={() => { if (filled) setAsking(true); else onRemove() }} />
      <ConfirmDialog open={asking} onOpenChange={setAsking} title={`删除${name}`} description="写的内容会清空。删除后可以撤销。" confirmLabel="删除" tone="danger" onConfirm={onRemove} />
    </span>
  )
}

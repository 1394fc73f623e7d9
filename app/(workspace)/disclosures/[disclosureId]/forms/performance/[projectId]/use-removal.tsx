'use client'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { GridRow } from '@/components/grid/grid-model'
import type { useList } from '../../frame/use-list'

/** Takes a row of a list away; asks first where something is written in it. */
export const useRemoval = (list: ReturnType<typeof useList>, what: string): { readonly ask: (row: GridRow) => void; readonly dialog: ReactNode } => {
  const [leaving, setLeaving] = useState<string | null>(null)
  return {
    ask: (row) => {
      if (list.isFilled(row.key)) setLeaving(row.key)
      else list.remove(row.key)
    },
    dialog: (
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => { if (!open) setLeaving(null) }}
        title={`删除${what}`}
        description="写的内容会清空，得分随之改变。删除后可以撤销。"
        confirmLabel="删除"
        tone="danger"
        onConfirm={() => { if (leaving !== null) list.remove(leaving) }}
      />
    ),
  }
}

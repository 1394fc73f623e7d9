'use client'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import type { FieldEdit } from '@/components/live/live-store'

type FillButtonProps = {
  readonly children: string
  /** What would be filled in; only blank fields are. */
  readonly edits: readonly FieldEdit[]
  /** `0` or `上年数`: what the step is called when it is undone. */
  readonly label: string
}

/** Fills the blank fields of a part in one step that can be undone. What is filled in already stays. */
export const FillButton = ({ children, edits, label }: FillButtonProps) => {
  const { editable } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  if (!editable) return null
  const fill = () => {
    const blank = edits.filter(({ key }) => store.textOf(key) === '')
    if (blank.length === 0) return toast({ tone: 'plain', title: '没有空着的格', detail: '已经填过的数没有改动。' })
    store.apply(blank, label)
    toast({ title: `${label}：填了 ${String(blank.length)} 格`, action: { label: '撤销', onSelect: () => { store.undo() } } })
  }
  return <Button size="small" onClick={fill}>{children}</Button>
}

/** Nothing of the kind this year: every blank field becomes a stated zero. */
export const zeros = (keys: readonly string[]): readonly FieldEdit[] => keys.map((key) => ({ key, text: '0' }))

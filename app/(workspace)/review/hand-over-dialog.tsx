'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Reviewer } from '@/lib/disclosure/hand-over'
import type { OneOfMany } from '@/lib/disclosure/take-many'
import { StepDialog } from '../disclosures/[disclosureId]/review/step-dialog'
import { handOverAction } from './actions'

type HandOverDialogProps = {
  /** What is handed over: `勾选的 3 份`. */
  readonly subject: string
  /** Why nothing can be handed over now. */
  readonly unavailable?: string | undefined
  readonly reviewers: readonly Reviewer[]
  readonly lines: () => readonly { readonly disclosureId: string; readonly version: number }[]
  readonly onDone: (outcomes: readonly OneOfMany[]) => void
  readonly size?: 'small' | 'medium'
}

/** 转交: to another reviewer of the same bureau, or to oneself. */
export const HandOverDialog = ({ subject, unavailable, reviewers, lines, onDone, size = 'small' }: HandOverDialogProps) => {
  const [to, setTo] = useState<string | null>(null)
  return (
    <StepDialog
      title="转交审核" description={`${subject}由所选的人接着审核；接手的人和原来的审核人都会收到通知。`}
      trigger={<Button size={size} unavailable={unavailable}>转交</Button>}
      confirmLabel="转交" busyLabel="正在转交" tone="primary" unavailable={to === null ? '请选择审核人' : undefined}
      take={() => handOverAction({ lines: [...lines()], reviewerId: to ?? '' })} onTaken={onDone}
    >
      <Field label="审核人"><Select aria-label="审核人" options={reviewers.map(({ userId, name }) => ({ value: userId, label: name }))} value={to} onValueChange={setTo} /></Field>
    </StepDialog>
  )
}

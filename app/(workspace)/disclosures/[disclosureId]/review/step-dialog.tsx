'use client'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { Outcome } from '@/app/act'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextArea } from '@/components/ui/text-area'
import { useAction } from '../../../use-action'

type StepDialogProps<T> = {
  readonly title: string
  /** What happens, who sees it, what cannot be undone. */
  readonly description: string
  readonly trigger: ReactElement
  readonly confirmLabel: string
  readonly busyLabel: string
  readonly tone: 'primary' | 'danger'
  /** Words the step asks for. */
  readonly words?: { readonly label: string; readonly hint: string; readonly optional?: boolean }
  /** What the person signs for; must be ticked. */
  readonly signOff?: string
  /** What is still to be chosen among the children. */
  readonly unavailable?: string | undefined
  readonly children?: ReactNode
  readonly take: (words: string) => Promise<Outcome<T>>
  readonly onTaken: (value: T) => void
}

/** A step of the workflow: says what will happen, takes what it needs, says why where it was refused. Stays open until it was done. */
export const StepDialog = <T,>({ title, description, trigger, confirmLabel, busyLabel, tone, words, signOff, unavailable, children, take, onTaken }: StepDialogProps<T>) => {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [signed, setSigned] = useState(false)
  const { pending, failure, run, forget } = useAction(take)
  const confirm = () => {
    run(text, (value) => {
      setOpen(false)
      setText('')
      setSigned(false)
      onTaken(value)
    })
  }
  const change = (next: boolean) => {
    forget()
    // What was written stays: a letter must not be lost by a slip of the mouse.
    setOpen(next)
  }
  const missing = unavailable !== undefined ? unavailable : words !== undefined && words.optional !== true && text.trim() === '' ? `请先填写${words.label}` : signOff !== undefined && !signed ? '请先勾选确认' : undefined
  return (
    <Dialog
      title={title}
      description={description}
      trigger={trigger}
      open={open}
      onOpenChange={change}
      footer={
        <>
          <DialogClose><Button>取消</Button></DialogClose>
          <Button variant={tone} onClick={confirm} unavailable={missing} busy={pending ? busyLabel : undefined}>{confirmLabel}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {children}
        {words !== undefined && (
          <Field label={words.label} hint={words.hint}>
            <TextArea value={text} onChange={(event) => { setText(event.currentTarget.value) }} minRows={5} maxLength={4000} />
          </Field>
        )}
        {signOff !== undefined && <Checkbox label={signOff} checked={signed} onCheckedChange={setSigned} />}
        {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}

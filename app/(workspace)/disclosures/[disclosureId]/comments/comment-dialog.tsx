'use client'
import { useState } from 'react'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import type { Quoted } from '@/lib/document/anchor'
import { useAction } from '../../../use-action'
import { commentAction } from '../history/actions'

type CommentDialogProps = { readonly anchor: string; readonly quoted: Quoted; readonly onClose: () => void }

/** 写意见: words about one place of the booklet. */
export const CommentDialog = ({ anchor, quoted: { place, quote }, onClose }: CommentDialogProps) => {
  const { id: disclosureId } = useDisclosure()
  const toast = useToast()
  const [words, setWords] = useState('')
  const { pending, failure, run } = useAction(commentAction)
  const send = () => {
    run({ disclosureId, words, anchor }, () => {
      onClose()
      toast({ title: '已记下意见', detail: '退回时自动写进退回意见。' })
    })
  }
  return (
    <Dialog
      title="写意见" description={place} open onOpenChange={(open) => { if (!open) onClose() }}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" unavailable={words.trim() === '' ? '先写几个字' : undefined} busy={pending ? '正在保存' : undefined} onClick={send}>保存</Button></>}
    >
      <div className="grid gap-3">
        <blockquote className="line-clamp-4 border-l-4 border-note-line pl-3 font-serif text-14">{quote}</blockquote>
        <Field label="意见" error={failure ?? undefined}><TextArea autoFocus minRows={3} maxLength={4000} value={words} onChange={(event) => { setWords(event.currentTarget.value) }} /></Field>
      </div>
    </Dialog>
  )
}

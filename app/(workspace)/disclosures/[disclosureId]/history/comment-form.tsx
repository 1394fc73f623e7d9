'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useAction } from '../../../use-action'
import { commentAction } from './actions'

/** A word to the other side; unit and bureau may speak at any time. */
export const CommentForm = ({ disclosureId }: { readonly disclosureId: string }) => {
  const [words, setWords] = useState('')
  const { pending, failure, run } = useAction(commentAction)
  const send = () => { run({ disclosureId, words, anchor: null }, () => { setWords('') }) }
  return (
    <form action={send} className="grid gap-2">
      <Field label="写给对方" labelHidden error={failure ?? undefined}>
        <TextArea value={words} onChange={(event) => { setWords(event.currentTarget.value) }} placeholder="写给财政局或填报单位的话，双方都能看到" maxLength={4000} minRows={2} />
      </Field>
      <div className="flex justify-end"><Button type="submit" unavailable={words.trim() === '' ? '先写几个字' : undefined} busy={pending ? '正在发送' : undefined}>发送</Button></div>
    </form>
  )
}

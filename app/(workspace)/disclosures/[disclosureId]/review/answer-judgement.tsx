'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useAction } from '../../../use-action'
import type { GivenExplanation } from '../findings/explanation'
import { judgeExplanationAction } from './actions'

/** 认可 or 不认可 one explanation; a refusal says why, and stands beside the unit's words. */
export const AnswerJudgement = ({ explanation: { id: explanationId, acceptedAt, refused } }: { readonly explanation: GivenExplanation }) => {
  const { id: disclosureId } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const [because, setBecause] = useState<string | null>(null)
  const { pending, failure, run } = useAction(judgeExplanationAction)
  const accept = () => {
    run({ disclosureId, explanationId, decision: 'accept' }, ({ version }) => {
      store.learn({}, version)
      toast({ title: '已认可这条说明' })
    })
  }
  const refuse = (words: string) => {
    run({ disclosureId, explanationId, decision: 'refuse', because: words }, ({ version }) => {
      store.learn({}, version)
      setBecause(null)
      toast({ title: '已记下不认可', detail: '退回后单位须重新说明。' })
    })
  }
  return (
    <div className="mt-2 grid gap-2">
      {because === null
        ? (
          <span className="flex flex-wrap gap-2">
            {acceptedAt === null && <Button size="small" icon="check" busy={pending ? '正在办理' : undefined} onClick={accept}>认可</Button>}
            <Button size="small" variant="quiet" onClick={() => { setBecause(refused?.because ?? '') }}>{refused === null ? '不认可' : '改写理由'}</Button>
          </span>
        )
        : (
          <>
            <Field label="不认可的理由" hint="写明缺什么、要补什么；单位会在这一项旁边看到。" error={failure ?? undefined}>
              <TextArea autoFocus minRows={2} maxLength={2000} value={because} onChange={(event) => { setBecause(event.currentTarget.value) }} />
            </Field>
            <span className="flex justify-end gap-2">
              <Button size="small" variant="quiet" onClick={() => { setBecause(null) }}>取消</Button>
              <Button size="small" unavailable={because.trim() === '' ? '先写下理由' : undefined} busy={pending ? '正在办理' : undefined} onClick={() => { refuse(because) }}>不认可</Button>
            </span>
          </>
        )}
      {because === null && failure !== null && <p role="alert" className="text-13 text-error">{failure}</p>}
    </div>
  )
}

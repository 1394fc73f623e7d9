'use client'
import { useState } from 'react'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { Icon } from '@/components/icon/icon'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { editorRoles, reviewRoles } from '@/lib/workflow/transition'
import { useAction } from '../../../use-action'
import { answerCommentAction, resolveCommentAction } from './actions'

type CommentStandingProps = { readonly commentId: string; readonly answer: string | null; readonly answeredName: string | null; readonly resolvedName: string | null }

/** Where a comment stands: 已处理 by the unit with a word, 已解决 by the reviewer; each side has its own button. */
export const CommentStanding = ({ commentId, answer, answeredName, resolvedName }: CommentStandingProps) => {
  const { id: disclosureId, roles } = useDisclosure()
  const [words, setWords] = useState<string | null>(null)
  const answering = useAction(answerCommentAction)
  const resolving = useAction(resolveCommentAction)
  const mayAnswer = resolvedName === null && editorRoles.some((role) => roles.includes(role))
  const mayResolve = reviewRoles.some((role) => roles.includes(role))
  const failure = answering.failure ?? resolving.failure
  return (
    <div className="mt-1.5 grid gap-1.5 border-t border-line pt-1.5 text-12">
      {answer !== null && <p className="text-ink-2"><b className="font-medium text-note">已处理</b> {answer}<span className="ml-2 text-ink-3">{answeredName}</span></p>}
      {resolvedName !== null && <p className="flex items-center gap-1 text-ok"><Icon name="check" />已解决 <span className="text-ink-3">{resolvedName}</span></p>}
      {words !== null && (
        <Field label="怎么处理的"><TextArea autoFocus minRows={1} maxLength={1000} value={words} onChange={(event) => { setWords(event.currentTarget.value) }} /></Field>
      )}
      <span className="flex flex-wrap gap-2">
        {mayAnswer && words === null && <Button size="small" variant="quiet" onClick={() => { setWords(answer ?? '') }}>{answer === null ? '已处理' : '改写'}</Button>}
        {words !== null && (
          <>
            <Button size="small" unavailable={words.trim() === '' ? '先写一句' : undefined} busy={answering.pending ? '正在保存' : undefined} onClick={() => { answering.run({ disclosureId, commentId, words }, () => { setWords(null) }) }}>保存</Button>
            <Button size="small" variant="quiet" onClick={() => { setWords(null) }}>取消</Button>
          </>
        )}
        {mayResolve && <Button size="small" variant="quiet" busy={resolving.pending ? '正在办理' : undefined} onClick={() => { resolving.run({ disclosureId, commentId, isResolved: resolvedName === null }) }}>{resolvedName === null ? '已解决' : '重新打开'}</Button>}
      </span>
      {failure !== null && <p role="alert" className="text-error">{failure}</p>}
    </div>
  )
}

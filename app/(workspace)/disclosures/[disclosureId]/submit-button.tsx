'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useHeldKeys, useLiveFindings } from '@/components/live/use-live'
import type { Outcome } from '@/app/act'
import { standingOf } from '@/lib/workflow/answered'
import type { Submitted } from '@/lib/disclosure/submit-disclosure'
import { editorRoles } from '@/lib/workflow/transition'
import { useAction } from '../../use-action'
import { AskUnlock } from './ask-unlock'
import { recallAction, submitAction } from './actions'
import { HandBackButton, HandUpButton, useHandUp } from './hand-up-button'
import { CorrectDialog } from './review/correct-dialog'
import { SubmitDialog } from './submit/submit-dialog'

const UNSAVED = '还有改动没有存到服务器，请等“已保存”后再提交。'

/** 提交审核 with what belongs to it: to the head of the unit first, back to whoever prepared it, taking it back. */
export const SubmitButton = () => {
  const { id, steps, roles, explanations, unitName, fiscalYear, mayAskUnlock, unitHead } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const findings = useLiveFindings()
  const held = useHeldKeys().length
  const [receipt, setReceipt] = useState<string | null>(null)
  const submission = useAction(async (): Promise<Outcome<Submitted>> =>
    (await store.flush()) ? submitAction({ disclosureId: id, version: store.version() }) : { ok: false, kind: 'unexpected', sentence: UNSAVED })
  const recall = useAction(recallAction)
  const handUp = useHandUp()
  const { errors, unexplained } = standingOf(findings, explanations)

  // The receipt stays in sight although the step is taken and its button gone.
  if (receipt === null && steps.includes('recall')) {
    const take = () => { recall.run({ disclosureId: id, version: store.version() }, () => { toast({ title: '已取回，可以修改' }) }) }
    return (
      <span className="flex items-center gap-2">
        {recall.failure !== null && <span role="alert" className="max-w-75 text-12 text-error">{recall.failure}</span>}
        <Button onClick={take} busy={recall.pending ? '正在取回' : undefined}>取回修改</Button>
      </span>
    )
  }
  // The bureau corrects from its desk; here it is the unit's own step.
  if (receipt === null && steps.includes('correct') && editorRoles.some((role) => roles.includes(role))) return <CorrectDialog step={() => ({ disclosureId: id, version: store.version() })} />
  if (receipt === null && mayAskUnlock) return <AskUnlock />
  if (receipt === null && !steps.includes('submit')) return null
  // Whoever holds both parts signs at once.
  const maySign = roles.includes('unitHead')
  const handsUp = receipt === null && steps.includes('handUp') && !maySign && (unitHead.present || unitHead.mustSign)
  if (handsUp && unitHead.mustSign) return <HandUpButton />
  const dialog = (
    <SubmitDialog
      to="bureau"
      disclosureId={id}
      unitName={unitName}
      fiscalYear={fiscalYear}
      trigger={<Button variant="primary">提交审核</Button>}
      errors={errors}
      unexplained={unexplained}
      handUp={handsUp ? { busy: handUp.pending ? '正在送出' : undefined, failure: handUp.failure, onHandUp: handUp.run } : undefined}
      held={held}
      busy={submission.pending ? '正在提交' : undefined}
      failure={submission.failure}
      receipt={receipt}
      onSubmit={() => { submission.run(undefined, (submitted) => { setReceipt(submitted.receipt) }) }}
      onClosed={() => {
        submission.forget()
        handUp.forget()
        setReceipt(null)
      }}
    />
  )
  return (
    <span className="flex items-center gap-2">
      {receipt === null && steps.includes('handBack') && <HandBackButton />}
      {dialog}
    </span>
  )
}

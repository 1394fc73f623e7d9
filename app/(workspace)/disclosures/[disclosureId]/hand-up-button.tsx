'use client'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useHeldKeys, useLiveFindings } from '@/components/live/use-live'
import type { Outcome } from '@/app/act'
import type { HandedUp } from '@/lib/disclosure/hand-up'
import { standingOf } from '@/lib/workflow/answered'
import { useAction } from '../../use-action'
import { handBackAction, handUpAction } from './actions'
import { StepDialog } from './review/step-dialog'
import { SubmitDialog } from './submit/submit-dialog'

const UNSAVED = '还有改动没有存到服务器，请等“已保存”后再送。'

/** 送单位复核: whoever prepared it hands it to the head of the unit, everything saved. */
export const useHandUp = () => {
  const { id } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const { run, ...standing } = useAction(async (): Promise<Outcome<HandedUp>> =>
    (await store.flush()) ? handUpAction({ disclosureId: id, version: store.version() }) : { ok: false, kind: 'unexpected', sentence: UNSAVED })
  return { ...standing, run: () => { run(undefined, () => { toast({ title: '已送单位复核', detail: '单位负责人会收到通知；要改可以取回。' }) }) } }
}

/** In place of 提交审核 where the bureau takes only what a unit's head signed. */
export const HandUpButton = () => {
  const { id, unitName, fiscalYear, explanations } = useDisclosure()
  const { errors, unexplained } = standingOf(useLiveFindings(), explanations)
  const held = useHeldKeys().length
  const { pending, failure, run, forget } = useHandUp()
  return (
    <SubmitDialog
      to="unitHead"
      disclosureId={id} unitName={unitName} fiscalYear={fiscalYear}
      trigger={<Button variant="primary">送单位复核</Button>}
      errors={errors} unexplained={unexplained} held={held}
      busy={pending ? '正在送出' : undefined} failure={failure} receipt={null}
      onSubmit={run}
      onClosed={forget}
    />
  )
}

/** 退回填报人: the head of the unit gives it back with a word. */
export const HandBackButton = () => {
  const { id, unitName, fiscalYear } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  return (
    <StepDialog
      title="退回填报人"
      description={`${unitName}${String(fiscalYear)}年度决算公开回到填报中，由填报人改好再送。`}
      trigger={<Button>退回填报人</Button>}
      confirmLabel="退回" busyLabel="正在退回" tone="primary"
      words={{ label: '退回的理由和要改的地方', hint: '填报人会收到；“往来”里留有记录，财政局也看得到。' }}
      take={(because) => handBackAction({ disclosureId: id, version: store.version(), because })}
      onTaken={() => { toast({ title: '已退回填报人' }) }}
    />
  )
}

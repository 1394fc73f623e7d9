'use client'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { grantUnlockAction, refuseUnlockAction } from './actions'
import { StepDialog } from './step-dialog'

/** Grants the unit's request, or refuses it with the reason. */
export const AnswerUnlock = () => {
  const { id, unitName, fiscalYear } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const subject = `${unitName}${String(fiscalYear)}年度决算公开`
  return (
    <span className="flex gap-2">
      <StepDialog
        title="不同意解锁" description={`${subject}保持现在的状态，理由告诉单位。`}
        trigger={<Button size="small">不同意</Button>} confirmLabel="不同意" busyLabel="正在办理" tone="primary"
        words={{ label: '不同意的理由', hint: '单位会在收件和“往来”里看到。' }}
        take={(because) => refuseUnlockAction({ disclosureId: id, because })} onTaken={() => { toast({ title: '已答复单位' }) }}
      />
      <StepDialog
        title="同意解锁" description={`${subject}回到填报中，由单位修改后重新提交、重新审核；原来的通过和定时作废。`}
        trigger={<Button size="small" variant="primary">同意解锁</Button>} confirmLabel="同意解锁" busyLabel="正在办理" tone="primary"
        take={() => grantUnlockAction({ disclosureId: id, version: store.version() })} onTaken={() => { toast({ title: '已解锁，交回单位' }) }}
      />
    </span>
  )
}

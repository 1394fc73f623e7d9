'use client'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { askUnlockAction } from './actions'
import { StepDialog } from './review/step-dialog'

/** The unit asks for what it handed in, once it can no longer take it back by itself. */
export const AskUnlock = () => {
  const { id, unitName, fiscalYear } = useDisclosure()
  const toast = useToast()
  return (
    <StepDialog
      title="申请解锁"
      description={`${unitName}${String(fiscalYear)}年度决算公开已经交到财政局。财政局同意后回到填报中，改好重新提交；同意之前内容不变，审核照常。`}
      trigger={<Button icon="edit">申请解锁</Button>}
      confirmLabel="提出申请" busyLabel="正在提出" tone="primary"
      words={{ label: '申请的理由', hint: '写明要改什么、为什么；财政局会看到，“往来”里留有记录。' }}
      take={(because) => askUnlockAction({ disclosureId: id, because })}
      onTaken={() => { toast({ title: '已提出申请', detail: '财政局的答复会到收件里。' }) }}
    />
  )
}

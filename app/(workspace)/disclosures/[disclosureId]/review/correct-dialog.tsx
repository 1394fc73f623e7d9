'use client'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { correctAction } from './actions'
import { StepDialog } from './step-dialog'

/** 申请更正: for the unit and the bureau alike. */
export const CorrectDialog = ({ step }: { readonly step: () => { readonly disclosureId: string; readonly version: number } }) => {
  const { unitName, fiscalYear } = useDisclosure()
  const toast = useToast()
  return (
    <StepDialog
      title="更正已公开的决算"
      description={`${unitName}${String(fiscalYear)}年度决算公开重新开放填报，改好后重新提交、审核、公开。已公开的一版在此之前不受影响；新版自动附更正公告，逐处列明改前和改后。`}
      trigger={<Button icon="edit">更正</Button>}
      confirmLabel="开放更正" busyLabel="正在办理" tone="primary"
      words={{ label: '更正原因', hint: '这段话会写进更正公告，向社会公开。' }}
      take={(because) => correctAction({ ...step(), because })}
      onTaken={() => { toast({ title: '已开放更正', detail: '公开页保持原样，直到更正后的版本公开。' }) }}
    />
  )
}

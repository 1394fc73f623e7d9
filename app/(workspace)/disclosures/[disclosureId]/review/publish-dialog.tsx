'use client'
import { useState } from 'react'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { stepId } from '@/components/live/focus-field'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/app/act'
import type { Published } from '@/lib/disclosure/publish-disclosure'
import type { StepTaken } from '@/lib/disclosure/take-many'
import { publishAction, scheduleAction } from './actions'
import { PublishMoment, publishAtOf, type ChosenMoment } from './publish-moment'
import { StepDialog } from './step-dialog'

type PublishDialogProps = {
  readonly step: () => { readonly disclosureId: string; readonly version: number }
  /** Why it cannot be published now. */
  readonly obstacle: string | undefined
  readonly onPublished: (publicationId: string) => void
}

/** 公开: now, or at a time that is set here. */
export const PublishDialog = ({ step, obstacle, onPublished }: PublishDialogProps) => {
  const { unitName, fiscalYear, steps, publication } = useDisclosure()
  const toast = useToast()
  const [moment, setMoment] = useState<ChosenMoment>({ when: 'now', local: '' })
  const maySchedule = steps.includes('schedule')
  const isLater = maySchedule && moment.when === 'later'
  const subject = `${unitName}${String(fiscalYear)}年度决算公开`
  const replaces = publication === null ? '' : `这是更正后的版本：公开后取代现在的第 ${String(publication.version)} 版，自动附更正公告。`
  const take = async (): Promise<Outcome<Published | StepTaken>> => {
    if (!isLater) return publishAction(step())
    return scheduleAction({ ...step(), publishAt: publishAtOf(moment) })
  }
  return (
    <StepDialog
      title="公开这份决算"
      description={`公开后任何人不用登录就能看到${subject}的全文和文件；内容按公开那一刻冻结。${replaces}`}
      trigger={<Button id={stepId('publish')} variant="primary" icon="lock" unavailable={obstacle}>{maySchedule ? '公开' : '立即公开'}</Button>}
      confirmLabel={isLater ? '定时公开' : '立即公开'} busyLabel={isLater ? '正在办理' : '正在排版和公开'} tone="primary"
      signOff="已确认内容不涉及国家秘密，可以向社会公开。"
      take={take}
      onTaken={(taken) => {
        if ('publicationId' in taken) toast({ title: '已公开', detail: '公开页已经可以访问。', action: { label: '看公开页', onSelect: () => { onPublished(taken.publicationId) } } })
        else toast({ title: '已定时', detail: '到时由系统公开；之前可以取消。' })
      }}
    >
      {maySchedule && <PublishMoment value={moment} onChange={setMoment} />}
    </StepDialog>
  )
}

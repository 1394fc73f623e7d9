'use client'
import { useState } from 'react'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { useToast } from '@/components/ui/toast'
import type { WithholdingRow } from '@/lib/disclosure/open-disclosure'
import { withheldTitle, withholdable, type WithheldPart, type WithholdablePart } from '@/lib/document/withheld'
import { waitingStates } from '@/lib/workflow/transition'
import { withholdAction } from './actions'
import { StepDialog } from './step-dialog'

type WithholdDialogProps = {
  readonly step: () => { readonly disclosureId: string; readonly version: number }
  readonly withholding: WithholdingRow | null
  /** What last year's report withheld: it follows, and is no choice. */
  readonly before: readonly WithheldPart[]
}

/** 涉密不公开: for the bureau's administrator, while a disclosure waits for publication. */
export const WithholdDialog = ({ step, withholding, before }: WithholdDialogProps) => {
  const { state, roles } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const held = withholding?.parts ?? []
  const [parts, setParts] = useState<readonly WithholdablePart[]>(held)
  if (!roles.includes('bureauAdministrator') || !waitingStates.includes(state)) return null
  const isChanged = parts.length !== held.length || parts.some((part) => !held.includes(part))
  const set = (part: WithholdablePart, on: boolean) => { setParts(on ? [...parts, part] : parts.filter((each) => each !== part)) }
  return (
    <StepDialog
      title="涉密不公开" description="勾选的部分在公开页和所有公开文件、数据中只印法定的一句话；本年度公开过这些内容的版本一并撤下。下一年度的公开与这些数相比的句子，在其下一次公开时随之不公开；已经公开的，请办更正。"
      trigger={<Button icon="lock">涉密不公开{held.length > 0 ? ` ${String(held.length)}` : ''}</Button>}
      confirmLabel="确定" busyLabel="正在办理" tone="danger" unavailable={isChanged ? undefined : '请先勾选或取消不公开的部分'}
      words={{ label: '保密审查的文号或依据', hint: '记入操作日志，不公开。' }}
      take={(because) => withholdAction({ ...step(), parts: [...parts], because })}
      onTaken={({ version }) => {
        store.learn({}, version)
        toast({ title: parts.length === 0 ? '已改为全部公开' : '已记下涉密不公开的部分' })
      }}
    >
      <fieldset className="grid gap-1.5"><legend className="pb-1 text-13 font-medium">不公开的部分</legend>
        {withholdable.map((part) => <Checkbox key={part} label={withheldTitle(part)} checked={parts.includes(part)} onCheckedChange={(on) => { set(part, on) }} />)}
      </fieldset>
      {before.length > 0 && <p className="text-13 text-ink-2">上年依法不公开，本年随之不公开：{before.map(withheldTitle).join('、')}</p>}
    </StepDialog>
  )
}

'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useHeldKeys, useLiveFindings } from '@/components/live/use-live'
import { standingOf } from '@/lib/workflow/answered'
import { recallAction, submitAction } from './actions'

const UNSAVED = '还有改动没有存到服务器，请等“已保存”后再提交。'

/** 提交审核, or taking a submission back. Says why where it cannot be done. */
export const SubmitButton = () => {
  const { id, steps, explanations, unitName, fiscalYear } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const findings = useLiveFindings()
  const held = useHeldKeys().length
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const { errors, unexplained } = standingOf(findings, explanations)

  const submit = () => {
    start(async () => {
      if (!(await store.flush())) return toast({ tone: 'error', title: '没有提交', detail: UNSAVED })
      const outcome = await submitAction({ disclosureId: id, version: store.version() })
      if (outcome.ok) toast({ title: '已提交审核', detail: `回执号 ${outcome.value.receipt}` })
      else toast({ tone: 'error', title: '没有提交', detail: outcome.sentence })
    })
  }
  const recall = () => {
    start(async () => {
      const outcome = await recallAction({ disclosureId: id, version: store.version() })
      if (outcome.ok) toast({ title: '已取回，可以修改' })
      else toast({ tone: 'error', title: '没有取回', detail: outcome.sentence })
    })
  }

  if (steps.includes('recall')) return <Button onClick={recall} busy={busy ? '正在取回' : undefined}>取回修改</Button>
  if (!steps.includes('submit')) return null
  const unavailable =
    errors.length > 0 ? `还有 ${String(errors.length)} 项错误`
    : held > 0 ? `还有 ${String(held)} 处没有填对`
    : unexplained.length > 0 ? `还有 ${String(unexplained.length)} 项警告没有说明，请到“问题”页逐项说明`
    : undefined
  return (
    <ConfirmDialog
      open={asking}
      onOpenChange={setAsking}
      trigger={<Button variant="primary" unavailable={unavailable} busy={busy ? '正在提交' : undefined}>提交审核</Button>}
      title="提交财政局审核"
      description={`${unitName}${String(fiscalYear)}年度部门决算公开提交后不能再改，除非取回或由财政局退回。`}
      confirmLabel="提交"
      onConfirm={submit}
    />
  )
}

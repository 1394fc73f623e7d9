'use client'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { mayJudgeAnew } from '@/lib/workflow/transition'
import { useAction } from '../../../use-action'
import { judgeAnewAction } from './actions'

/** 按现行规则重新核对: for the bureau; nothing for anybody else. */
export const JudgeAnew = () => {
  const { id, state, roles } = useDisclosure()
  const toast = useToast()
  const { pending, failure, run } = useAction(judgeAnewAction)
  if (!mayJudgeAnew(state, new Set(roles)).ok) return null
  return (
    <>
      <Button size="small" icon="review" busy={pending ? '正在核对' : undefined} onClick={() => { run({ disclosureId: id }, ({ findings }) => { toast({ title: '已按现行规则核对', detail: `共 ${String(findings)} 项。` }) }) }}>按现行规则重新核对</Button>
      {failure !== null && <p role="alert" className="text-13 text-error">{failure}</p>}
    </>
  )
}

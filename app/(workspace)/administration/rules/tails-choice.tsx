'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { RadioGroup } from '@/components/ui/radio-group'
import { useToast } from '@/components/ui/toast'
import { TAILS } from '@/lib/rules/bureau-choices'
import type { Tails } from '@/lib/template/templates'
import { useAction } from '../../use-action'
import { makeChoiceAction } from './actions'
import { tailsHints, tailsWords } from './choice-words'

const policies: readonly Tails[] = ['plain', 'balanced']

type TailsChoiceProps = { readonly divisionCode: string; readonly templateId: string; readonly now: Tails; readonly published: number }

/** How tails are met in the division's booklets, and what changes with it, said before it does. */
export const TailsChoice = ({ divisionCode, templateId, now, published }: TailsChoiceProps) => {
  const [wanted, setWanted] = useState<Tails>(now)
  const { pending, failure, run } = useAction(makeChoiceAction)
  const toast = useToast()
  const save = (): void => {
    run({ divisionCode, templateId, subject: TAILS, from: now, to: wanted, because: '' }, () => { toast({ title: `尾数改为${tailsWords[wanted]}` }) })
  }
  return (
    <div className="grid max-w-[720px] gap-3">
      <RadioGroup label="印数的尾数" options={policies.map((value) => ({ value, label: value === now ? `${tailsWords[value]}（现用）` : tailsWords[value], hint: tailsHints[value] }))} value={wanted} onValueChange={setWanted} />
      {wanted !== now && (
        <NoticeBanner tone="act" title={`改为${tailsWords[wanted]}后`}>
          各单位填报的元角分不变；预览、提交、审核和此后公开的印数按新办法。{published > 0 ? `已公开的 ${String(published)} 份不变。` : ''}已提交未公开的，核对结果标为旧规则所判。
        </NoticeBanner>
      )}
      {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner>}
      <div><Button variant="primary" onClick={save} unavailable={wanted === now ? '没有改变' : undefined} busy={pending ? '正在保存' : undefined}>保存尾数办法</Button></div>
    </div>
  )
}

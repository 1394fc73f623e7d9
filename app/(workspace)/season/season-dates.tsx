'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '../use-action'
import { setSeasonAction } from './actions'

type SeasonDatesProps = { readonly divisionCode: string; readonly fiscalYear: number; readonly season: { readonly approvedOn: string; readonly deadline: string; readonly headMustSign: boolean } | null }

/** 批复后二十日内: offered, and the bureau may say another day. */
const STATUTORY_DAYS = 20
const DAY_MS = 86_400_000
const twentyDaysAfter = (day: string): string => (day === '' ? '' : new Date(Date.parse(day) + STATUTORY_DAYS * DAY_MS).toISOString().slice(0, 10))

/** The day of 批复 and the deadline of a fiscal year. */
export const SeasonDates = ({ divisionCode, fiscalYear, season }: SeasonDatesProps) => {
  const [open, setOpen] = useState(false)
  const [approvedOn, setApprovedOn] = useState(season?.approvedOn ?? '')
  const [deadline, setDeadline] = useState(season?.deadline ?? '')
  const [headMustSign, setHeadMustSign] = useState(season?.headMustSign ?? false)
  const toast = useToast()
  const { pending, failure, run } = useAction(setSeasonAction)
  const save = () => {
    run({ divisionCode, fiscalYear, approvedOn, deadline, headMustSign }, () => {
      setOpen(false)
      toast({ title: '已定下批复日和公开截止日' })
    })
  }
  return (
    <Dialog
      title={`${String(fiscalYear)}年度的批复日和公开截止日`} description="预算法第十四条：批复后二十日内向社会公开。"
      open={open} onOpenChange={setOpen} trigger={<Button size="small" icon="clock">{season === null ? '定批复日' : '改日期'}</Button>}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" busy={pending ? '正在保存' : undefined} unavailable={approvedOn === '' || deadline === '' ? '请选择两个日期' : undefined} onClick={save}>保存</Button></>}
    >
      <div className="grid gap-4">
        <Field label="批复日"><TextInput type="date" className="w-44" value={approvedOn} onChange={(event) => {
          setApprovedOn(event.currentTarget.value)
          setDeadline(twentyDaysAfter(event.currentTarget.value))
        }} /></Field>
        <Field label="公开截止日" hint="按批复日后二十日算出，可以改"><TextInput type="date" className="w-44" value={deadline} onChange={(event) => { setDeadline(event.currentTarget.value) }} /></Field>
        <Checkbox label="须经单位负责人复核后提交" checked={headMustSign} onCheckedChange={setHeadMustSign} />
        {failure !== null && <NoticeBanner tone="error" role="alert" title="没有保存">{failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}

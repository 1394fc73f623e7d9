'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { RadioGroup } from '@/components/ui/radio-group'
import { useToast } from '@/components/ui/toast'
import { useAction } from '../use-action'
import { openForYearAction } from './actions'
import type { OpenableYear, OpenableYears } from './openable-years'

const optionOf = ({ id, name, code }: OpenableYears): ComboboxOption => ({ value: id, label: `${name}（${code}）` })
const containing = (options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] => options.filter((option) => option.label.includes(typed.trim()))

/** What the new year begins with. */
const beginning = ({ after }: OpenableYear): string => {
  if (after === null) return '从空白开始填报；也可以建好后导入决算事实文件。'
  return after.published
    ? `带入${String(after.fiscalYear)}年度决算公开的职责、机构、科目、项目和上年数；原因说明作为建议，逐条确认后才写入。`
    : `带入${String(after.fiscalYear)}年度决算的职责、机构、科目和项目；上年没有在本系统公开，上年数请照公开的数填写。`
}

/** 新建本年决算: unit, year and form; what the register and last year know is filled in by the server. */
export const OpenYear = ({ units, isThisYear }: { readonly units: readonly OpenableYears[]; /** Otherwise only former years are left. */ readonly isThisYear: boolean }) => {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [unitId, setUnitId] = useState(units[0]?.id ?? null)
  const unit = units.find((each) => each.id === unitId) ?? null
  const [templateId, setTemplateId] = useState<string | null>(null)
  const year = unit?.years.find((each) => each.templateId === templateId) ?? unit?.years[0] ?? null
  const { pending, failure, run, forget } = useAction(openForYearAction)

  const create = () => {
    if (unit === null || year === null) return
    run({ unitId: unit.id, fiscalYear: year.fiscalYear, templateId: year.templateId }, ({ disclosureId, carried }) => {
      setOpen(false)
      if (carried !== null) toast({ title: `${String(year.fiscalYear)}年度决算公开已建立`, detail: carried, lasting: true })
      router.push(`/disclosures/${disclosureId}`)
    })
  }
  const change = (next: boolean) => {
    forget()
    setOpen(next)
  }
  return (
    <Dialog
      title="新建决算公开"
      description="选好单位和年度。"
      open={open}
      onOpenChange={change}
      trigger={isThisYear ? <Button variant="primary" icon="plus">新建本年决算</Button> : <Button icon="plus">补建以前年度</Button>}
      footer={
        <>
          <DialogClose><Button>取消</Button></DialogClose>
          <Button variant="primary" onClick={create} busy={pending ? '正在新建' : undefined} unavailable={unit === null ? '请先选择单位' : undefined}>新建</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {units.length > 1
          ? <Field label="单位"><Combobox options={units.map(optionOf)} filter={containing} value={unit === null ? null : optionOf(unit)} onValueChange={(option) => { setUnitId(option?.value ?? null) }} placeholder="输入单位名称或代码" /></Field>
          : <p className="text-14"><span className="block text-13 font-medium">单位</span>{unit?.name}<span className="ml-2 text-ink-3">{unit?.code}</span></p>}
        {unit !== null && (
          <RadioGroup
            label="年度和报表"
            options={unit.years.map((each) => ({ value: each.templateId, label: `${String(each.fiscalYear)}年度`, hint: each.label }))}
            value={year?.templateId}
            onValueChange={setTemplateId}
          />
        )}
        {year !== null && <p className="border-l-3 border-act-line pl-3 text-13 text-ink-2">{beginning(year)}</p>}
        {failure !== null && <NoticeBanner tone="error" title="没有建成" role="alert">{failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}

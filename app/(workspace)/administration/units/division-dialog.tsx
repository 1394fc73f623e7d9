'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '../../use-action'
import { addDivisionAction } from './actions'

/** A division below this one. */
export const DivisionDialog = ({ parent }: { readonly parent: { readonly code: string; readonly name: string } }) => {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState({ code: '', name: '' })
  const { pending, failure, run, forget } = useAction(addDivisionAction)
  const toast = useToast()
  const change = (next: boolean): void => { forget(); setOpen(next); setTyped({ code: '', name: '' }) }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`新增${parent.name}的下级区划`}
      description="新增后在“人员”页为它邀请财政管理员。"
      trigger={<Button>新增下级区划</Button>}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" onClick={() => { run({ parentCode: parent.code, ...typed }, () => { change(false); toast({ title: `已新增 ${typed.name}` }) }) }} busy={pending ? '正在保存' : undefined}>新增</Button></>}
    >
      <div className="grid gap-3.5">
        <Field label="区划代码"><TextInput value={typed.code} onChange={(event) => { const { value: code } = event.currentTarget; setTyped((before) => ({ ...before, code })) }} inputMode="numeric" maxLength={12} /></Field>
        <Field label="区划名称"><TextInput value={typed.name} onChange={(event) => { const { value: name } = event.currentTarget; setTyped((before) => ({ ...before, name })) }} maxLength={80} /></Field>
        {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}

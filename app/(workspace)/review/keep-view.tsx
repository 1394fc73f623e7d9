'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useAction } from '../use-action'
import { removeViewAction, saveViewAction } from './actions'

/** Keeps the narrowing shown under a name, or forgets the one it has. Nothing where everything is shown. */
export const KeepView = ({ query, kept }: { readonly query: string; readonly kept: string | null }) => {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const saving = useAction(saveViewAction)
  const removing = useAction(removeViewAction)
  if (query === '') return null
  if (kept !== null) {
    return (
      <span className="flex items-center gap-2">
        <Button size="small" variant="quiet" busy={removing.pending ? '正在删去' : undefined} onClick={() => { removing.run({ name: kept }) }}>删去视图“{kept}”</Button>
        {removing.failure !== null && <span role="alert" className="text-12 text-error">{removing.failure}</span>}
      </span>
    )
  }
  return (
    <Dialog
      title="把这个筛选存为视图" description="只有自己看得到，下次一按就到。" open={open} onOpenChange={setOpen}
      trigger={<Button size="small" variant="quiet" icon="plus">存为视图</Button>}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" unavailable={name.trim() === '' ? '请给视图起个名字' : undefined} busy={saving.pending ? '正在保存' : undefined} onClick={() => { saving.run({ name, query }, () => { setOpen(false) }) }}>保存</Button></>}
    >
      <Field label="名字" error={saving.failure ?? undefined}><TextInput value={name} maxLength={20} onChange={(event) => { setName(event.currentTarget.value) }} /></Field>
    </Dialog>
  )
}

'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { KeptUnit } from '@/lib/people/list-places'
import { useAction } from '../../use-action'
import { keepUnitAction } from './actions'
import { kindWords, scopeWords } from './unit-words'

type UnitDialogProps = { /** Null: a new one. */ readonly unit: KeptUnit | null; readonly divisionCode: string; readonly departments: readonly { readonly code: string; readonly name: string }[]; readonly onClose: () => void; readonly onKept: (name: string) => void }

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const isKey = <Key extends string>(words: Readonly<Record<Key, string>>, text: string): text is Key => Object.hasOwn(words, text)

/** A unit with its department, new or corrected. */
export const UnitDialog = ({ unit, divisionCode, departments, onClose, onKept }: UnitDialogProps) => {
  const [typed, setTyped] = useState({ code: unit?.code ?? '', name: unit?.name ?? '', departmentCode: unit?.departmentCode ?? '', departmentName: unit?.departmentName ?? '', kind: unit?.kind ?? 'administrative', scope: unit?.scope ?? 'unit' })
  const { pending, failure, run } = useAction(keepUnitAction)
  const set = (part: Partial<typeof typed>): void => { setTyped((before) => ({ ...before, ...part })) }
  const known = departments.find(({ code }) => code === typed.departmentCode.trim())
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={unit === null ? '新增单位' : `${unit.code} ${unit.name}`}
      description="已公开的决算仍用公开时的名称。"
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" onClick={() => { run({ unitId: unit?.id ?? null, divisionCode, ...typed }, () => { onKept(typed.name) }) }} busy={pending ? '正在保存' : undefined}>保存</Button></>}
    >
      <div className="grid gap-3.5 tablet:grid-cols-2">
        <Field label="单位代码" hint={unit === null ? '预算单位代码，以后不能改。' : undefined}><TextInput value={typed.code} onChange={(event) => { set({ code: event.currentTarget.value }) }} inputMode="numeric" maxLength={12} readOnly={unit !== null} /></Field>
        <Field label="单位名称" hint="与公章一致的全称。"><TextInput value={typed.name} onChange={(event) => { set({ name: event.currentTarget.value }) }} maxLength={80} /></Field>
        <Field label="部门代码"><TextInput value={typed.departmentCode} onChange={(event) => { set({ departmentCode: event.currentTarget.value }) }} inputMode="numeric" maxLength={12} /></Field>
        <Field label="部门名称" hint={known === undefined ? '新的部门，请填写全称。' : `现在是“${known.name}”，改了对整个部门生效。`}><TextInput value={typed.departmentName} onChange={(event) => { set({ departmentName: event.currentTarget.value }) }} maxLength={80} /></Field>
        <Field label="单位性质"><Select options={optionsOf(kindWords)} value={typed.kind} onValueChange={(kind) => { if (isKey(kindWords, kind)) set({ kind }) }} className="w-full" /></Field>
        <Field label="填报范围"><Select options={optionsOf(scopeWords)} value={typed.scope} onValueChange={(scope) => { if (isKey(scopeWords, scope)) set({ scope }) }} className="w-full" /></Field>
        {failure !== null && <div className="tablet:col-span-2"><NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner></div>}
      </div>
    </Dialog>
  )
}

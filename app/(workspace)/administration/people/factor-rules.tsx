'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useToast } from '@/components/ui/toast'
import { roleNames, type Role } from '@/lib/workflow/actor'
import { useAction } from '../../use-action'
import { requireSecondFactorAction } from './actions'

type FactorRulesProps = { readonly divisionCode: string; readonly divisionName: string; readonly required: readonly Role[] }

const roles: readonly Role[] = ['preparer', 'unitHead', 'reviewer', 'bureauAdministrator', 'systemAdministrator']

/** For which roles the bureau asks a second factor. */
export const FactorRules = ({ divisionCode, divisionName, required }: FactorRulesProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<Role>>(new Set(required))
  const { pending, failure, run } = useAction(requireSecondFactorAction)
  const toast = useToast()
  const toggle = (role: Role, on: boolean): void => { setChosen((before) => new Set(on ? [...before, role] : [...before].filter((each) => each !== role))) }
  const changed = required.length !== chosen.size || required.some((role) => !chosen.has(role))
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-x-6 gap-y-2">{roles.map((role) => <Checkbox key={role} label={roleNames[role]} checked={chosen.has(role)} onCheckedChange={(on) => { toggle(role, on) }} />)}</div>
      {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner>}
      <div><Button onClick={() => { run({ divisionCode, roles: [...chosen] }, () => { toast({ title: `${divisionName}的两步验证要求已保存` }) }) }} unavailable={changed ? undefined : '没有改变'} busy={pending ? '正在保存' : undefined}>保存要求</Button></div>
    </div>
  )
}

'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextInput } from '@/components/ui/text-input'
import { useAction } from '../use-action'
import { removeFactorAction } from './actions'

/** Takes the second factor away, or changes the phone: the same step, after which a new one is set. */
export const RemoveFactor = ({ required }: { readonly required: boolean }) => {
  const [password, setPassword] = useState('')
  const { pending, failure, run, forget } = useAction(removeFactorAction)
  const router = useRouter()
  const label = required ? '换一个验证器' : '停用或换一个验证器'
  return (
    <Dialog
      title={label}
      description={required ? '您的角色必须使用两步验证：原来的验证器和备用码作废后，马上设置新的。' : '原来的验证器和备用码作废；要换手机，停用后重新设置。'}
      trigger={<Button>{label}</Button>}
      onOpenChange={() => { forget(); setPassword('') }}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="danger" onClick={() => { run({ password }, () => { if (required) router.push('/sign-in/second-factor?next=/account') }) }} busy={pending ? '正在办理' : undefined}>{required ? '作废并设置新的' : '停用'}</Button></>}
    >
      <div className="grid gap-3.5">
        <Field label="当前密码"><TextInput type="password" autoComplete="current-password" maxLength={200} value={password} onChange={(event) => { setPassword(event.currentTarget.value) }} /></Field>
        {failure !== null && <NoticeBanner tone="error" role="alert" title={failure} />}
      </div>
    </Dialog>
  )
}

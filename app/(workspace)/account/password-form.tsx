'use client'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '../use-action'
import { changePasswordAction } from './actions'

const empty = { current: '', password: '', again: '' }

/** Changes the password; the rule stands under the field before anything is refused. */
export const PasswordForm = ({ account, rule }: { readonly account: string; readonly rule: string }) => {
  const [typed, setTyped] = useState(empty)
  const { pending, failure, run } = useAction(changePasswordAction)
  const toast = useToast()
  const field = (name: keyof typeof empty, autoComplete: string) => (
    <TextInput type="password" autoComplete={autoComplete} maxLength={200} value={typed[name]} onChange={(event) => { const { value } = event.currentTarget; setTyped((before) => ({ ...before, [name]: value })) }} />
  )
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    run(typed, (ended) => {
      setTyped(empty)
      toast({ title: '密码已改', detail: ended === 0 ? '其他设备没有登录。' : `其他 ${String(ended)} 处登录已退出。` })
    })
  }
  return (
    <form onSubmit={submit} noValidate className="grid max-w-100 gap-3.5">
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <Field label="现在的密码">{field('current', 'current-password')}</Field>
      <Field label="新密码" hint={rule}>{field('password', 'new-password')}</Field>
      <Field label="再填一次新密码">{field('again', 'new-password')}</Field>
      {failure !== null && <NoticeBanner tone="error" role="alert" title={failure} />}
      <Button type="submit" className="justify-self-start" busy={pending ? '正在保存' : undefined}>改密码</Button>
    </form>
  )
}

'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextInput } from '@/components/ui/text-input'
import { linkAction } from '../../actions'
import { sheetClass } from '../../sign-in-frame'

type LinkFormProps = { readonly token: string; readonly account: string; readonly name: string }

/** A new password, twice. Works before any script has loaded. */
export const LinkForm = ({ token, account, name }: LinkFormProps) => {
  const [state, submit, pending] = useActionState(linkAction, {})
  if (state.over !== undefined) return <div className={sheetClass}><NoticeBanner tone="warning" role="alert" title={state.over} /></div>
  return (
    <form action={submit} noValidate className={sheetClass}>
      <input type="hidden" name="token" value={token} />
      <p className="text-13">{name}，您的账号是 <b className="font-semibold">{account}</b>。</p>
      {/* For the browser that keeps passwords. */}
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <Field label="新密码" name="password" error={state.error}><TextInput type="password" controlSize="large" autoComplete="new-password" maxLength={200} required autoFocus /></Field>
      <Field label="再填一次" name="again"><TextInput type="password" controlSize="large" autoComplete="new-password" maxLength={200} required /></Field>
      <Button type="submit" variant="primary" size="large" className="mt-2 w-full" busy={pending ? '正在保存' : undefined}>设好密码</Button>
    </form>
  )
}

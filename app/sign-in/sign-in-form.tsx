'use client'
import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { signInAction } from './actions'
import { sheetClass } from './sign-in-frame'

/** Account and password. Works before any script has loaded; what was typed as account stays after a refusal. */
export const SignInForm = ({ next, account }: { readonly next: string; readonly account: string }) => {
  const [state, submit, pending] = useActionState(signInAction, { account })
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (state.passwordError !== undefined) password.current?.focus()
  }, [state])
  return (
    <form action={submit} noValidate className={sheetClass}>
      <input type="hidden" name="next" value={next} />
      <Field label="账号" name="account" error={state.accountError}>
        {/* The key remakes the field with the refused text: React empties a form once its action has answered. */}
        <TextInput key={state.account} defaultValue={state.account} controlSize="large" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} required autoFocus />
      </Field>
      <Field label="密码" name="password" error={state.passwordError}>
        <TextInput ref={password} type="password" controlSize="large" autoComplete="current-password" maxLength={200} required />
      </Field>
      <Button type="submit" variant="primary" size="large" className="mt-2 w-full" busy={pending ? '正在登录' : undefined}>登录</Button>
      <p className="flex justify-between gap-4 text-13">
        <span className="text-ink-3">忘记密码请找管理员</span>
        <Link href="/" className="shrink-0">查看已公开的决算</Link>
      </p>
    </form>
  )
}

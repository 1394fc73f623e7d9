'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { codeAction } from '../actions'
import { sheetClass } from '../sign-in-frame'

/** Six digits of the authenticator, or a spare code. Works before any script has loaded. */
export const CodeForm = ({ next }: { readonly next: string }) => {
  const [state, submit, pending] = useActionState(codeAction, {})
  return (
    <form action={submit} noValidate className={sheetClass}>
      <input type="hidden" name="next" value={next} />
      <Field label="验证码" name="code" hint="验证器上现在的 6 位数字；没有带手机，可以用一个备用码。" error={state.error}>
        <TextInput controlSize="large" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} required autoFocus />
      </Field>
      <Button type="submit" variant="primary" size="large" className="mt-2 w-full" busy={pending ? '正在核对' : undefined}>登录</Button>
      <ButtonLink href={`/sign-in?next=${encodeURIComponent(next)}`} variant="quiet">换一个账号登录</ButtonLink>
    </form>
  )
}

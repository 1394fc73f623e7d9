'use client'
import Link from 'next/link'
import { type SyntheticEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { FactorSetup } from '@/lib/auth/second-factor'
import { beginFactorAction, confirmFactorAction, signOutAction } from '../actions'
import { sheetClass } from '../sign-in-frame'
import { BackupCodes } from './backup-codes'

type Stage = { readonly at: 'password' } | { readonly at: 'code'; readonly setup: FactorSetup } | { readonly at: 'done'; readonly setup: FactorSetup }

/** Password, then the picture to scan and the first code, then the spare codes. */
export const FactorForm = ({ next, required }: { readonly next: string; readonly required: boolean }) => {
  const [stage, setStage] = useState<Stage>({ at: 'password' })
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const go = (after: Stage): void => { setStage(after); setTyped(''); setError(undefined) }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (pending) return
    start(async () => {
      if (stage.at === 'password') {
        const begun = await beginFactorAction(typed)
        if (begun.ok) go({ at: 'code', setup: begun.value })
        else setError(begun.error)
      } else if (stage.at === 'code') {
        const confirmed = await confirmFactorAction(typed)
        if (confirmed.ok) go({ at: 'done', setup: stage.setup })
        else setError(confirmed.error)
      }
    })
  }
  if (stage.at === 'done') return <div className={sheetClass}><BackupCodes codes={stage.setup.backupCodes} /><Link href={next} className="font-medium">已经抄好，继续</Link></div>
  return (
    <form onSubmit={submit} noValidate className={sheetClass}>
      {stage.at === 'password' ? (
        <Field key="password" label="当前密码" name="password" hint="确认是您本人。" error={error}>
          <TextInput type="password" controlSize="large" autoComplete="current-password" maxLength={200} value={typed} onChange={(event) => { setTyped(event.currentTarget.value) }} autoFocus />
        </Field>
      ) : (
        <>
          <p className="text-13">用手机上的验证器扫这个图，再输入它显示的 6 位数字。</p>
          {/* Drawn by the server from the secret: nothing typed is in it. */}
          <div role="img" aria-label="验证器的二维码" className="w-48 self-center bg-sheet" dangerouslySetInnerHTML={{ __html: stage.setup.svg }} />
          <p className="text-12 text-ink-3">扫不了，就在验证器里手工输入：<code data-testid="secret" className="block text-13 text-ink select-all">{stage.setup.secret}</code></p>
          <Field key="code" label="验证码" name="code" error={error}>
            <TextInput controlSize="large" inputMode="numeric" autoComplete="one-time-code" maxLength={10} value={typed} onChange={(event) => { setTyped(event.currentTarget.value) }} autoFocus />
          </Field>
        </>
      )}
      <Button type="submit" variant="primary" size="large" className="mt-2 w-full" busy={pending ? '正在核对' : undefined}>{stage.at === 'password' ? '下一步' : '确认'}</Button>
      {required ? <Button variant="quiet" onClick={() => { start(() => signOutAction()) }}>退出登录</Button> : <Link href={next} className="text-13">先不设置</Link>}
    </form>
  )
}

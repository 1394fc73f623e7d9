import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { currentVisitor } from '@/lib/auth/actor'
import { pathWithin } from '../path-within'
import { SignInFrame } from '../sign-in-frame'
import { FactorForm } from './factor-form'

export const metadata: Metadata = { title: '设置两步验证' }

/** Sets a second factor: because the bureau requires one, or because somebody wants one. */
const SecondFactorPage = async ({ searchParams }: { readonly searchParams: Promise<{ readonly next?: string | readonly string[] }> }) => {
  const next = pathWithin((await searchParams).next)
  const visitor = await currentVisitor()
  // The first code begins another session while this page stands open with the spare codes: it is drawn again in the very
  // request that brought the old one, and must stay. Whoever has no session at all is refused by each step of the form, too.
  const carries = (await cookies()).getAll().some(({ name, value }) => name.endsWith('.session_token') && value !== '')
  if (visitor === null && !carries) redirect(`/sign-in?next=${encodeURIComponent(next)}`)
  if (visitor?.step === 'code') redirect(`/sign-in/code?next=${encodeURIComponent(next)}`)
  return (
    <SignInFrame title="设置两步验证" foot="验证器是手机上的应用，微信小程序和各应用商店都有，搜索“身份验证器”；手机不联网也能用。">
      {visitor?.step === 'setup' && <div className="mt-4.5"><NoticeBanner tone="notice" title="财政部门要求您的角色使用两步验证，设好后才能继续。" /></div>}
      <FactorForm next={next} required={visitor?.step === 'setup'} />
    </SignInFrame>
  )
}

export default SecondFactorPage

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentVisitor } from '@/lib/auth/actor'
import { pathWithin } from '../path-within'
import { SignInFrame } from '../sign-in-frame'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: '输入验证码' }

/** After the password: the code of the second factor. */
const CodePage = async ({ searchParams }: { readonly searchParams: Promise<{ readonly next?: string | readonly string[] }> }) => {
  const next = pathWithin((await searchParams).next)
  if ((await currentVisitor())?.step === null) redirect(next)
  return <SignInFrame title="两步验证" foot="手机和备用码都不在身边，请找管理员清除两步验证，再重新设置。"><CodeForm next={next} /></SignInFrame>
}

export default CodePage

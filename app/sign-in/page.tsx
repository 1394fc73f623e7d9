import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { buttonClass } from '@/components/ui/button-class'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { currentVisitor } from '@/lib/auth/actor'
import { identityProviderName, providerSentence } from '@/lib/auth/sign-in'
import { pathWithin } from './path-within'
import { SignInForm } from './sign-in-form'
import { SignInFrame } from './sign-in-frame'

export const metadata: Metadata = { title: '登录' }

type SignInPageProps = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }

const SignInPage = async ({ searchParams }: SignInPageProps) => {
  const visitor = await currentVisitor()
  const { next, error, account, done } = await searchParams
  const on = `?next=${encodeURIComponent(pathWithin(next))}`
  if (visitor?.step === null) redirect(pathWithin(next))
  if (visitor?.step === 'code') redirect(`/sign-in/code${on}`)
  if (visitor?.step === 'setup') redirect(`/sign-in/second-factor${on}`)
  const provider = identityProviderName()
  return (
    <SignInFrame title="填报与审核" foot="账号由本单位管理员开立；离岗请及时停用。">
      {typeof error === 'string' && <div className="mt-4.5"><NoticeBanner tone="warning" role="alert" title={providerSentence(error)} /></div>}
      {done === 'password' && <div className="mt-4.5"><NoticeBanner tone="ok" role="status" title="密码设好了，请登录。" /></div>}
      <SignInForm next={typeof next === 'string' ? next : ''} account={typeof account === 'string' ? account : ''} />
      {/* A plain link: it leaves this site. */}
      {provider !== null && <a href={`/sign-in/provider${on}`} className={`${buttonClass('secondary', 'large')} mt-3 w-full`}>{`用${provider}登录`}</a>}
    </SignInFrame>
  )
}

export default SignInPage

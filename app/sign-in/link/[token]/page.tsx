import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { readLink } from '@/lib/auth/access-link'
import { passwordRule } from '@/lib/auth/password-policy'
import { SignInFrame, sheetClass } from '../../sign-in-frame'
import { LinkForm } from './link-form'

export const metadata: Metadata = { title: '设置密码', robots: { index: false, follow: false }, referrer: 'no-referrer' }
export const dynamic = 'force-dynamic'

/** What a one-time link opens: a password is set, once. */
const LinkPage = async ({ params }: { readonly params: Promise<{ readonly token: string }> }) => {
  const { token } = await params
  const link = await readLink(token)
  if (!link.ok) {
    return (
      <SignInFrame title="设置密码">
        <div className={sheetClass}><NoticeBanner tone="warning" title={link.error} /><ButtonLink href="/sign-in">去登录</ButtonLink></div>
      </SignInFrame>
    )
  }
  const { account, name, purpose } = link.value
  return (
    <SignInFrame title={purpose === 'invitation' ? '第一次使用，请设置密码' : '请重新设置密码'} foot={`密码${passwordRule}`}>
      <LinkForm token={token} account={account} name={name} />
    </SignInFrame>
  )
}

export default LinkPage

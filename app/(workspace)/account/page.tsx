import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { ownAccount } from '@/lib/people/own-account'
import { roleNames } from '@/lib/workflow/actor'
import { signedIn } from '../signed-in'
import { PasswordForm } from './password-form'
import { RemoveFactor } from './remove-factor'
import { SessionList } from './session-list'

export const metadata: Metadata = { title: '我的账号' }
export const dynamic = 'force-dynamic'

/** 我的账号: who one is here, one's password, second factor, and where one is signed in. */
const AccountPage = async () => {
  const actor = await signedIn('/account')
  const account = await ownAccount(actor)
  const roles = [...new Set(actor.roles.map(({ role }) => roleNames[role]))].join('、')
  return (
    <main id="main" className="mx-auto max-w-[760px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="我的账号" detail={`${actor.name} · ${actor.account} · ${roles}`} />
      <p className="text-13 text-ink-2">邮箱：{account.mail ?? '没有登记'}。姓名、邮箱和角色由管理员登记，有变动请找管理员改。</p>
      <section aria-labelledby="factor" className="mt-6">
        <h2 id="factor" className="pb-2 text-16 font-semibold">两步验证</h2>
        {account.hasFactor ? (
          <>
            <p className="pb-2 text-13">已启用：登录时除密码外，还要输入验证器上的 6 位数字。</p>
            <RemoveFactor required={account.factorRequired} />
          </>
        ) : (
          <>
            <p className="pb-2 text-13">没有启用。启用后，别人即使知道了密码也登录不了。</p>
            <ButtonLink href="/sign-in/second-factor?next=/account" icon="lock">设置两步验证</ButtonLink>
          </>
        )}
      </section>
      <section aria-labelledby="password" className="mt-8">
        <h2 id="password" className="pb-2 text-16 font-semibold">密码</h2>
        {account.hasPassword ? <PasswordForm account={actor.account} rule={account.passwordRule} /> : <p className="text-13">您用统一身份认证登录，在本系统没有密码。</p>}
      </section>
      <section aria-labelledby="sessions" className="mt-8">
        <h2 id="sessions" className="pb-2 text-16 font-semibold">登录的设备</h2>
        <SessionList sessions={account.sessions} />
      </section>
    </main>
  )
}

export default AccountPage

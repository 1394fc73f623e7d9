import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Seal } from '@/components/ui/seal'
import { currentActor } from '@/lib/auth/actor'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: '登录' }

type SignInPageProps = { readonly searchParams: Promise<{ readonly next?: string | readonly string[] }> }

const SignInPage = async ({ searchParams }: SignInPageProps) => {
  if ((await currentActor()) !== null) redirect('/disclosures')
  const { next } = await searchParams
  return (
    <div className="grid min-h-screen grid-rows-[1fr_auto]">
      <main className="w-[min(400px,calc(100vw-32px))] self-center justify-self-center py-10">
        <div className="mb-4.5 flex items-center gap-3.5">
          <Seal size="large" />
          <div>
            <h1 className="font-serif text-22 font-bold">部门决算公开</h1>
            <p className="text-ink-3">填报与审核</p>
          </div>
        </div>
        <hr className="wenwu" />
        <SignInForm next={typeof next === 'string' ? next : ''} />
        <p className="mt-3.5 text-12 text-ink-3">账号由本单位管理员开立；离岗请及时停用。</p>
      </main>
      <footer className="border-t border-line-2 px-6 py-4 text-center text-12 text-ink-3">本系统处理非涉密信息，请勿录入国家秘密。</footer>
    </div>
  )
}

export default SignInPage

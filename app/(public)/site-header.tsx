import Link from 'next/link'
import { Seal } from '@/components/ui/seal'

/** The head of every public page. */
export const SiteHeader = () => (
  <header className="bg-sheet">
    <div className="mx-auto max-w-[1168px] px-4 pt-4 tablet:px-6">
      <div className="flex items-center gap-3.5 pb-3.5">
        <Seal size="medium" />
        <div className="min-w-0 flex-1">
          <Link href="/" className="font-serif text-20 font-bold text-ink no-underline tablet:text-22">部门决算公开</Link>
          <small className="block text-12 text-ink-3 tablet:text-13">各部门、单位经财政部门审核的决算</small>
        </div>
        <nav aria-label="主导航" className="flex gap-4 text-15 tablet:gap-5 print:hidden">
          <Link href="/" className="hidden py-2.5 text-ink no-underline hover:underline tablet:block">全部决算</Link>
          <Link href="/divisions" className="py-2.5 text-ink no-underline hover:underline" prefetch={false}>区划</Link>
          <Link href="/compare" className="py-2.5 text-ink no-underline hover:underline" prefetch={false}>比较</Link>
          <Link href="/sign-in" className="py-2.5 text-ink no-underline hover:underline" prefetch={false}><span className="hidden tablet:inline">工作人员</span>登录</Link>
        </nav>
      </div>
      <hr className="wenwu" />
    </div>
  </header>
)

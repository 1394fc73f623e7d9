import type { ReactNode } from 'react'
import { Seal } from '@/components/ui/seal'

/** The sheet on which somebody becomes somebody: sign-in, codes, links. `title` is the page's own; the brand stands above it. */
export const SignInFrame = ({ title, children, foot }: { readonly title: string; readonly children: ReactNode; readonly foot?: ReactNode }) => (
  <div className="grid min-h-screen grid-rows-[1fr_auto]">
    <main className="w-[min(400px,calc(100vw-32px))] self-center justify-self-center py-10">
      <div className="mb-4.5 flex items-center gap-3.5">
        <Seal size="large" />
        <div>
          <h1 className="font-serif text-22 font-bold">部门决算公开</h1>
          <p className="text-ink-3">{title}</p>
        </div>
      </div>
      <hr className="wenwu" />
      {children}
      {foot !== undefined && <p className="mt-3.5 text-12 text-ink-3">{foot}</p>}
    </main>
    <footer className="border-t border-line-2 px-6 py-4 text-center text-12 text-ink-3">本系统处理非涉密信息，请勿录入国家秘密。</footer>
  </div>
)

/** The white part of the sheet. */
export const sheetClass = 'mt-4.5 flex flex-col gap-3.5 border border-line-2 bg-sheet px-7 pt-6 pb-6.5'

import type { ReactNode } from 'react'

type PlainPageProps = { readonly title: string; readonly children: ReactNode; readonly actions?: ReactNode }

/** A page that says one thing: not found, not yours, broken. */
export const PlainPage = ({ title, children, actions }: PlainPageProps) => (
  <main id="main" className="mx-auto max-w-[640px] px-4 pt-12 pb-16 tablet:px-6">
    <h1 className="font-serif text-22 font-bold">{title}</h1>
    <div className="mt-2 text-16">{children}</div>
    {actions !== undefined && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
  </main>
)

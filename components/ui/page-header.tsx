import type { ReactNode } from 'react'
import { Breadcrumbs } from './breadcrumbs'

type PageHeaderProps = {
  readonly title: ReactNode
  readonly steps?: readonly { readonly label: string; readonly href?: string }[]
  /** One line: state tag, year, who. */
  readonly detail?: ReactNode
  readonly actions?: ReactNode
}

/** The head of a workspace page. */
export const PageHeader = ({ title, steps, detail, actions }: PageHeaderProps) => (
  <header className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-3">
    <div className="min-w-0 flex-1 basis-80">
      {steps !== undefined && <Breadcrumbs steps={steps} />}
      <h1 className="text-18 font-semibold">{title}</h1>
      {detail !== undefined && <div className="flex flex-wrap items-center gap-2 text-13 text-ink-2">{detail}</div>}
    </div>
    {actions !== undefined && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
  </header>
)

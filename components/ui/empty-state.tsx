import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What will be here. */
  readonly title: string
  /** The first step. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing yet: says what will stand here and where to begin. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="border border-dashed border-line-2 bg-sheet px-6 py-8 text-center">
    <p className="font-medium">{title}</p>
    {children !== undefined && <div className="mt-1 text-13 text-ink-3">{children}</div>}
    {action !== undefined && <div className="mt-4 flex justify-center">{action}</div>}
  </div>
)

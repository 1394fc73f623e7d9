import type { ReactNode } from 'react'

type KeyFigure = { readonly label: string; readonly value: ReactNode; readonly detail: ReactNode }

/** A strip of large figures; `small` inside a value is its unit. */
export const KeyFigures = ({ label, figures }: { readonly label: string; readonly figures: readonly KeyFigure[] }) => (
  <dl aria-label={label} className="grid grid-cols-2 border-t-2 border-b border-ink bg-sheet page:grid-cols-4">
    {figures.map((figure) => (
      <div key={figure.label} className="flex flex-col border-line px-3.5 py-3 not-first:border-l max-page:nth-[3]:border-l-0 max-page:nth-[n+3]:border-t tablet:px-5 tablet:py-4">
        <dt className="text-14 text-ink-2">{figure.label}</dt>
        <dd className="text-22 font-semibold tablet:text-28 [&_small]:ml-1 [&_small]:text-15 [&_small]:font-normal">{figure.value}</dd>
        <dd className="text-13 text-ink-3">{figure.detail}</dd>
      </div>
    ))}
  </dl>
)
